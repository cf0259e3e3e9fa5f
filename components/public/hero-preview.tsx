import { GlobeIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/page/status-badge';

const steps = ['domain', 'dns', 'https', 'site'] as const;

/** A drawing of the panel in the tenant's own colours: a domain on its way to a live site. */
export function HeroPreview() {
  const t = useTranslations('public.preview');
  return (
    <figure className="relative min-w-0">
      <figcaption className="sr-only">{t('label')}</figcaption>
      <div
        aria-hidden="true"
        className="-inset-4 -z-10 absolute rounded-[2rem] bg-[linear-gradient(135deg,color-mix(in_oklab,var(--brand-primary)_26%,transparent),color-mix(in_oklab,var(--brand-accent)_20%,transparent))] opacity-70 blur-2xl"
      />
      <div aria-hidden="true" className="overflow-hidden rounded-xl border bg-card shadow-2xl shadow-foreground/10">
        <div className="flex items-center gap-3 border-b bg-surface px-4 py-3">
          <span className="flex gap-1.5">
            <span className="size-2.5 rounded-full bg-border-strong" />
            <span className="size-2.5 rounded-full bg-border-strong" />
            <span className="size-2.5 rounded-full bg-border-strong" />
          </span>
          <span className="mx-auto flex h-6 w-3/5 items-center justify-center truncate rounded-md border bg-background px-3 text-[0.6875rem] text-muted-foreground">
            {t('domain')}
          </span>
          <span className="w-10" />
        </div>
        <div className="grid gap-5 p-5 sm:p-6">
          <div className="flex items-center gap-3">
            <span className="grid size-10 shrink-0 place-content-center rounded-lg bg-brand text-brand-foreground">
              <GlobeIcon className="size-5" />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block truncate font-semibold text-sm">{t('domain')}</span>
              <span className="mt-1.5 block h-1.5 w-24 rounded-full bg-foreground/10" />
            </span>
            <StatusBadge tone="success">{t('live')}</StatusBadge>
          </div>
          <ol className="grid gap-px overflow-hidden rounded-lg border bg-border">
            {steps.map((step) => (
              <li key={step} className="flex items-center gap-3 bg-card px-3.5 py-3 text-sm">
                <span className="grid size-5 shrink-0 place-content-center rounded-full bg-success-soft text-success-text">
                  <span className="check-mark size-3.5" />
                </span>
                <span className="min-w-0 flex-1">{t(`steps.${step}`)}</span>
              </li>
            ))}
          </ol>
          <div className="grid gap-2">
            <span className="flex justify-between text-muted-foreground text-xs">
              <span>{t('usage')}</span>
              <span className="tabular-nums">3 / 10</span>
            </span>
            <span className="h-1.5 overflow-hidden rounded-full bg-foreground/10">
              <span className="block h-full w-[30%] rounded-full bg-brand" />
            </span>
          </div>
        </div>
      </div>
    </figure>
  );
}
