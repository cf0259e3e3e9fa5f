import { useLocale, useTranslations } from 'next-intl';
import { Instant } from '@/components/page/instant';
import { RowLink } from '@/components/page/row-link';
import { StatusBadge } from '@/components/page/status-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { formatMoney } from '@/lib/i18n/format';
import { daysLeft } from '@/lib/licences/days-left';
import type { LicenceOverview } from '@/lib/licences/queries/list-licences';

/** Current licences, those that end first on top; the row leads to the tenant's licence. */
export function LicenceTable({ licences, now }: { licences: LicenceOverview[]; now: Date }) {
  const t = useTranslations('admin');
  const locale = useLocale();
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('columns.tenant')}</TableHead>
          <TableHead className="max-sm:hidden">{t('columns.package')}</TableHead>
          <TableHead>{t('columns.status')}</TableHead>
          <TableHead className="text-right max-md:hidden">{t('columns.price')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.ends')}</TableHead>
          <TableHead className="max-lg:hidden">{t('columns.renews')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {licences.map(({ licence, tenantName, packageName }) => {
          const days = daysLeft(licence.endDate, now);
          const endless = !Number.isFinite(days);
          return (
            <TableRow key={licence.id} className="relative">
              <TableCell className="max-w-0 sm:max-w-xs">
                <RowLink href={`/admin/tenants/${licence.tenantId}?tab=licence`}>{tenantName}</RowLink>
              </TableCell>
              <TableCell className="whitespace-nowrap max-sm:hidden">{packageName}</TableCell>
              <TableCell className="w-px whitespace-nowrap">
                <StatusBadge status={licence.status}>{t(`licenceStatus.${licence.status}`)}</StatusBadge>
              </TableCell>
              <TableCell className="whitespace-nowrap text-right tabular-nums max-md:hidden">
                {licence.amount === 0 ? t('licence.free') : formatMoney(licence.amount, licence.currency, locale)}
                {licence.amount > 0 && licence.billingPeriod && (
                  <span className="text-muted-foreground"> {t(`licence.per.${licence.billingPeriod}`)}</span>
                )}
              </TableCell>
              <TableCell className="whitespace-nowrap max-md:hidden">
                {endless ? (
                  t('licence.endless')
                ) : (
                  <>
                    <Instant at={licence.endDate} />
                    <span className="text-muted-foreground"> · {t('licence.daysLeft', { days })}</span>
                  </>
                )}
              </TableCell>
              <TableCell className="whitespace-nowrap text-muted-foreground max-lg:hidden">
                {endless ? '–' : t(licence.autoRenew ? 'licence.renewsYes' : 'licence.renewsNo')}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
