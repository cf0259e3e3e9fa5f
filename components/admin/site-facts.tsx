import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/page/description-list';
import { Instant } from '@/components/page/instant';
import { Section } from '@/components/page/section';
import type { SiteOverview } from '@/lib/sites';

const link = 'text-link hover:underline';

/** Whose the site is, what it was made from and where it answers. */
export function SiteFacts({ site }: { site: SiteOverview }) {
  const t = useTranslations('admin');
  const items = [
    {
      term: t('columns.tenant'),
      value: (
        <Link href={`/admin/tenants/${site.tenantId}`} className={link}>
          {site.tenantName}
        </Link>
      ),
    },
    {
      term: t('columns.customer'),
      value: (
        <Link href={`/admin/customers/${site.customerId}`} className={link}>
          {site.customerName ?? site.customerEmail}
        </Link>
      ),
    },
    {
      term: t('columns.domain'),
      value: site.domainId ? (
        <Link href={`/admin/domains/${site.domainId}`} className={link}>
          {site.domainName}
        </Link>
      ) : (
        '–'
      ),
    },
    { term: t('columns.template'), value: <code className="text-xs">{site.templateKey}</code> },
    { term: t('site.url'), value: site.accessUrl ?? '–' },
    { term: t('columns.added'), value: <Instant at={site.createdAt} time /> },
    ...(site.deletedAt ? [{ term: t('site.deleted'), value: <Instant at={site.deletedAt} time /> }] : []),
  ];
  return (
    <Section title={t('site.facts')}>
      <DescriptionList items={items} />
    </Section>
  );
}
