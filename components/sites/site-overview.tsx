import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CopyField } from '@/components/page/copy-field';
import { DescriptionList } from '@/components/page/description-list';
import { RelativeTime } from '@/components/page/relative-time';
import { Section } from '@/components/page/section';
import { useTemplateText } from '@/components/sites/use-template-text';
import type { SiteDetail } from '@/lib/sites';

/** Where a site answers, and what it was made from. */
export function SiteOverview({ site, hasProxy }: { site: SiteDetail; hasProxy: boolean }) {
  const t = useTranslations('sites.detail');
  const template = useTemplateText();
  const { versions } = site.config as { versions?: Record<string, string> };
  return (
    <Section title={t('overview')}>
      <div className="grid gap-4">
        {site.access_url && (
          <div className="grid gap-1.5">
            <p className="font-medium text-sm">{t('addresses')}</p>
            <CopyField value={site.access_url} label={t('addresses')} />
            {!hasProxy && <p className="text-muted-foreground text-sm">{t('loopback')}</p>}
          </div>
        )}
        <DescriptionList
          columns={2}
          items={[
            { term: t('template'), value: template.name(site.container_type) },
            {
              term: t('domain'),
              value: site.domain_id ? (
                <Link href={`/domains/${site.domain_id}`} className="text-link underline-offset-4 hover:underline">
                  {site.domain}
                </Link>
              ) : (
                '–'
              ),
            },
            ...Object.entries(versions ?? {}).map(([variable, value]) => ({ term: template.version(variable), value })),
            { term: t('created'), value: <RelativeTime at={site.created_at} /> },
          ]}
        />
      </div>
    </Section>
  );
}
