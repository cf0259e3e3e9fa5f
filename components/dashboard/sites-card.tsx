import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { OverviewCard } from '@/components/dashboard/overview-card';
import { SiteStatus } from '@/components/sites/site-status';
import { useTemplateText } from '@/components/sites/use-template-text';
import { Button } from '@/components/ui/button';
import type { SiteView } from '@/lib/sites';

type SitesCardProps = { sites: SiteView[]; total: number; hasDomain: boolean };

/** The customer's newest sites. */
export function SitesCard({ sites, total, hasDomain }: SitesCardProps) {
  const t = useTranslations('dashboard');
  const template = useTemplateText();
  return (
    <OverviewCard
      title={t('sites.title')}
      href="/sites"
      total={total}
      lines={sites.map((site) => ({
        id: site.id,
        href: `/sites/${site.id}`,
        title: site.name,
        detail: [template.name(site.container_type), site.domain === site.name ? null : site.domain]
          .filter(Boolean)
          .join(' · '),
        status: <SiteStatus status={site.status} />,
      }))}
      empty={{
        title: t('sites.empty'),
        text: hasDomain ? t('sites.emptyText') : t('sites.emptyNoDomain'),
        action: hasDomain && (
          <Button size="sm" variant="outline" asChild>
            <Link href="/sites/new">{t('deploySite')}</Link>
          </Button>
        ),
      }}
    />
  );
}
