import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/page/section';
import { SiteStatus } from '@/components/sites/site-status';
import { Button } from '@/components/ui/button';
import type { DomainDetailView } from '@/lib/domains';

type DomainSitesProps = { sites: DomainDetailView['sites']; domainId: string; canDeploy: boolean };

/** What runs on a domain. */
export function DomainSites({ sites, domainId, canDeploy }: DomainSitesProps) {
  const t = useTranslations('domains.sites');
  if (sites.length === 0)
    return (
      <Section title={t('title')}>
        <div className="flex flex-wrap items-center justify-between gap-3 text-muted-foreground text-sm">
          <p>{t('empty')}</p>
          {canDeploy && (
            <Button variant="outline" size="sm" asChild>
              <Link href={`/sites/new?domain=${domainId}`}>{t('deploy')}</Link>
            </Button>
          )}
        </div>
      </Section>
    );
  return (
    <Section title={t('title')} flush>
      <ul className="divide-y">
        {sites.map((site) => (
          <li
            key={site.id}
            className="relative flex items-center justify-between gap-3 px-5 py-3 text-sm hover:bg-muted/50"
          >
            <Link
              href={`/sites/${site.id}`}
              className="min-w-0 truncate font-medium outline-none after:absolute after:inset-0 focus-visible:after:ring-[3px] focus-visible:after:ring-ring/50 focus-visible:after:ring-inset"
            >
              {site.name}
            </Link>
            <SiteStatus status={site.status} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
