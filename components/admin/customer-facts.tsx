import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/page/description-list';
import { Instant } from '@/components/page/instant';
import { Section } from '@/components/page/section';
import { UsageBar } from '@/components/page/usage-bar';
import type { CustomerRecordView } from '@/lib/accounts';

type CustomerFactsProps = { customer: CustomerRecordView; tenantName: string; planName: string };

/** Plan, limits and account of a customer. */
export function CustomerFacts({ customer, tenantName, planName }: CustomerFactsProps) {
  const t = useTranslations('admin');
  const cycle = customer.billing_cycle === 'yearly' ? 'yearly' : 'monthly';
  const items = [
    {
      term: t('columns.tenant'),
      value: (
        <Link href={`/admin/tenants/${customer.tenant_id}`} className="text-link hover:underline">
          {tenantName}
        </Link>
      ),
    },
    {
      term: t('columns.plan'),
      value: customer.billing_cycle ? `${planName} · ${t(`changePlan.${cycle}`)}` : planName,
    },
    {
      term: t('customer.until'),
      value: customer.subscription_end ? <Instant at={customer.subscription_end} /> : t('licence.endless'),
    },
    { term: t('columns.since'), value: <Instant at={customer.created_at} /> },
    {
      term: t('columns.lastLogin'),
      value: customer.last_login ? <Instant at={customer.last_login} time /> : t('customer.never'),
    },
    { term: t('customer.traffic'), value: `${customer.max_storage_gb} GB · ${customer.max_bandwidth_gb} GB` },
  ];
  return (
    <Section title={t('customer.facts')}>
      <DescriptionList items={items} />
      <div className="mt-5 grid gap-4 border-t pt-5">
        <UsageBar label={t('columns.domains')} value={customer.domain_count} max={customer.max_domains} />
        <UsageBar label={t('columns.sites')} value={customer.container_count} max={customer.max_containers} />
      </div>
    </Section>
  );
}
