import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AuditTrail } from '@/components/admin/audit-trail';
import { EmptyLine } from '@/components/admin/empty-line';
import { RecordTable } from '@/components/admin/record-table';
import { DescriptionList } from '@/components/page/description-list';
import { Instant } from '@/components/page/instant';
import { PageHeader } from '@/components/page/page-header';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import { entriesAbout } from '@/lib/audit';
import { readAnyDomain } from '@/lib/domains';
import { openAdminPage, read } from '@/lib/doors/page';
import { foundOr404 } from '../../../found';

type Props = { params: Promise<{ id: string }> };
const link = 'text-link hover:underline';

/** A domain of any customer: whose it is, how it stands, its records, its history. */
export default async function DomainPage({ params }: Props) {
  const { id } = await params;
  const ctx = await openAdminPage(`/admin/domains/${id}`);
  const t = await getTranslations('admin');
  const domain = await foundOr404(id, (known) => read(ctx, (tx) => readAnyDomain(tx, known)));
  const history = await read(ctx, (tx) => entriesAbout(tx, [domain.id], 15));
  const yes = (value: boolean) => t(value ? 'domain.yes' : 'domain.no');
  const facts = [
    {
      term: t('columns.tenant'),
      value: (
        <Link href={`/admin/tenants/${domain.tenantId}`} className={link}>
          {domain.tenantName}
        </Link>
      ),
    },
    {
      term: t('columns.customer'),
      value: (
        <Link href={`/admin/customers/${domain.customerId}`} className={link}>
          {domain.customerName ?? domain.customerEmail}
        </Link>
      ),
    },
    { term: t('columns.dns'), value: domain.accountName ?? t(`accountType.${domain.cfAccountType}`) },
    ...(domain.cfZoneId ? [{ term: t('domain.zone'), value: <code className="text-xs">{domain.cfZoneId}</code> }] : []),
    { term: t('domain.address'), value: <code className="text-xs">{domain.lbIp ?? '–'}</code> },
    { term: t('domain.dnsSet'), value: yes(domain.dnsConfigured) },
    { term: t('domain.tlsSet'), value: yes(domain.sslConfigured) },
    { term: t('columns.added'), value: <Instant at={domain.createdAt} time /> },
  ];
  return (
    <>
      <PageHeader
        title={domain.unicodeName}
        description={domain.projectName}
        crumbs={[{ label: domain.unicodeName }]}
        badge={<StatusBadge status={domain.status}>{t(`domainStatus.${domain.status}`)}</StatusBadge>}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <Section title={t('domain.records')} flush>
          {domain.records.length > 0 ? (
            <RecordTable records={domain.records} />
          ) : (
            <EmptyLine>{t('domain.noRecords')}</EmptyLine>
          )}
        </Section>
        <div className="grid gap-6">
          <Section title={t('domain.facts')}>
            <DescriptionList items={facts} />
          </Section>
          <AuditTrail rows={history} />
        </div>
      </div>
    </>
  );
}
