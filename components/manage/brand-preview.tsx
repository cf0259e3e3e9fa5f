import { useTranslations } from 'next-intl';
import type { Brand } from '@/components/brand/brand';
import { Logo } from '@/components/brand/logo';
import { Section } from '@/components/page/section';
import { Badge } from '@/components/ui/badge';

/** A sample of the tenant's look. Nothing in it can be pressed. */
export function BrandPreview({ brand }: { brand: Brand }) {
  const t = useTranslations('manage.branding');
  const button = 'inline-flex min-h-9 items-center rounded-md px-4 font-medium text-sm';
  return (
    <Section title={t('preview')}>
      <div className="overflow-hidden rounded-lg border bg-background">
        <div className="flex items-center justify-between gap-4 border-b bg-surface px-4 py-3">
          <Logo brand={brand} />
          <span className="size-7 rounded-full bg-[color-mix(in_oklab,var(--brand-primary)_20%,transparent)]" />
        </div>
        <div className="grid justify-items-start gap-4 p-5">
          <p className="text-sm">
            {t('previewText')} <span className="text-link underline underline-offset-4">{t('previewLink')}</span>
          </p>
          <div className="flex flex-wrap items-center gap-2.5">
            <span className={`${button} bg-primary text-primary-foreground`}>{t('previewButton')}</span>
            <span className={`${button} border border-border-strong`}>{t('previewQuiet')}</span>
            <Badge variant="brand">{t('previewBadge')}</Badge>
          </div>
          <div className="h-1.5 w-full overflow-hidden rounded-full bg-foreground/10">
            <div className="h-full w-3/5 rounded-full bg-brand" />
          </div>
        </div>
      </div>
    </Section>
  );
}
