import { useLocale, useTranslations } from 'next-intl';
import { Instant } from '@/components/page/instant';
import { RelativeTime } from '@/components/page/relative-time';
import { RowLink } from '@/components/page/row-link';
import { StatusBadge } from '@/components/page/status-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { CustomerRecordView } from '@/lib/accounts';
import { formatNumber } from '@/lib/i18n/format';

type CustomerTableProps = { customers: CustomerRecordView[]; tenantNames: ReadonlyMap<string, string> };

/** Customers of all tenants; the row leads to the customer. */
export function CustomerTable({ customers, tenantNames }: CustomerTableProps) {
  const t = useTranslations('admin');
  const locale = useLocale();
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('columns.customer')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.tenant')}</TableHead>
          <TableHead className="max-sm:hidden">{t('columns.plan')}</TableHead>
          <TableHead className="text-right max-lg:hidden">{t('columns.domains')}</TableHead>
          <TableHead>{t('columns.status')}</TableHead>
          <TableHead className="max-lg:hidden">{t('columns.since')}</TableHead>
          <TableHead className="max-xl:hidden">{t('columns.lastLogin')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {customers.map((customer) => (
          <TableRow key={customer.id} className="relative">
            <TableCell className="max-w-0 sm:max-w-xs">
              <RowLink href={`/admin/customers/${customer.id}`} note={customer.email}>
                {customer.full_name ?? customer.email}
              </RowLink>
            </TableCell>
            <TableCell className="whitespace-nowrap max-md:hidden">
              {tenantNames.get(customer.tenant_id) ?? customer.tenant}
            </TableCell>
            <TableCell className="font-mono text-xs max-sm:hidden">{customer.subscription_plan}</TableCell>
            <TableCell className="whitespace-nowrap text-right tabular-nums max-lg:hidden">
              {formatNumber(customer.domain_count, locale)} / {formatNumber(customer.max_domains, locale)}
            </TableCell>
            <TableCell className="w-px whitespace-nowrap">
              <StatusBadge tone={customer.is_active ? 'success' : 'neutral'}>
                {t(customer.is_active ? 'customer.active' : 'customer.blocked')}
              </StatusBadge>
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-lg:hidden">
              <Instant at={customer.created_at} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-xl:hidden">
              {customer.last_login ? <RelativeTime at={customer.last_login} /> : t('customer.never')}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
