import { useLocale, useTranslations } from 'next-intl';
import { Instant } from '@/components/page/instant';
import { RowLink } from '@/components/page/row-link';
import { StatusBadge } from '@/components/page/status-badge';
import { Badge } from '@/components/ui/badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { formatNumber } from '@/lib/i18n/format';
import type { TenantOverview } from '@/lib/tenants';

const number = 'text-right tabular-nums max-lg:hidden';

/** Tenants with what they hold; the row leads to the tenant. */
export function TenantTable({ tenants }: { tenants: TenantOverview[] }) {
  const t = useTranslations('admin');
  const locale = useLocale();
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('columns.tenant')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.package')}</TableHead>
          <TableHead>{t('columns.status')}</TableHead>
          <TableHead className={number}>{t('columns.customers')}</TableHead>
          <TableHead className={number}>{t('columns.domains')}</TableHead>
          <TableHead className={number}>{t('columns.sites')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.since')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {tenants.map((tenant) => (
          <TableRow key={tenant.id} className="relative">
            <TableCell className="max-w-0 sm:max-w-xs">
              <RowLink href={`/admin/tenants/${tenant.id}`} note={tenant.slug}>
                {tenant.name}
              </RowLink>
            </TableCell>
            <TableCell className="whitespace-nowrap max-md:hidden">
              {tenant.isHouse ? <Badge variant="outline">{t('tenant.house')}</Badge> : tenant.packageName}
            </TableCell>
            <TableCell className="w-px whitespace-nowrap">
              <StatusBadge status={tenant.status}>{t(`tenantStatus.${tenant.status}`)}</StatusBadge>
            </TableCell>
            <TableCell className={number}>{formatNumber(tenant.customers, locale)}</TableCell>
            <TableCell className={number}>{formatNumber(tenant.domains, locale)}</TableCell>
            <TableCell className={number}>{formatNumber(tenant.sites, locale)}</TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-md:hidden">
              <Instant at={tenant.createdAt} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
