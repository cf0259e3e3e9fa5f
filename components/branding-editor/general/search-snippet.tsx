import { useTranslations } from 'next-intl';

type SearchSnippetProps = { host: string; site: string; title: string; description: string };

/** How the landing page looks among search results. */
export function SearchSnippet({ host, site, title, description }: SearchSnippetProps) {
  const t = useTranslations('brandingEditor.seo');
  return (
    <figure className="grid gap-2">
      <figcaption className="text-muted-foreground text-xs">{t('snippet')}</figcaption>
      <div className="min-w-0 rounded-lg border bg-surface px-4 py-3.5">
        <div className="flex min-w-0 items-center gap-2.5">
          <span
            aria-hidden="true"
            className="grid size-6 shrink-0 place-items-center rounded-full bg-brand font-semibold text-brand-foreground text-xs"
          >
            {[...(site || host)][0]?.toUpperCase()}
          </span>
          <span className="grid min-w-0 text-xs leading-tight">
            <span className="truncate">{site || host}</span>
            <span className="truncate text-muted-foreground">{host}</span>
          </span>
        </div>
        <p className="mt-2 truncate text-[#1a0dab] text-[1.0625rem] leading-snug dark:text-[#99c3ff]">{title}</p>
        <p className="mt-0.5 line-clamp-2 text-muted-foreground text-sm leading-snug wrap-anywhere">{description}</p>
      </div>
    </figure>
  );
}
