import { useLocale, useTranslations } from 'next-intl';
import { RowLink } from '@/components/page/row-link';
import { StatusBadge } from '@/components/page/status-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { formatMoney, formatNumber } from '@/lib/i18n/format';
import type { PlanOverview } from '@/lib/plans';

/** Plans, everybody's first; the row leads to the plan. */
export function PlanTable({ plans }: { plans: PlanOverview[] }) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const state = (plan: PlanOverview['plan']) => (!plan.isActive ? 'off' : plan.isVisible ? 'onSale' : 'hidden');
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('columns.plan')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.offeredBy')}</TableHead>
          <TableHead className="text-right max-sm:hidden">{t('columns.monthly')}</TableHead>
          <TableHead className="text-right max-lg:hidden">{t('columns.yearly')}</TableHead>
          <TableHead className="text-right max-lg:hidden">{t('columns.limits')}</TableHead>
          <TableHead className="text-right max-md:hidden">{t('columns.customers')}</TableHead>
          <TableHead>{t('columns.status')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {plans.map(({ plan, tenantName, customers }) => (
          <TableRow key={plan.id} className="relative">
            <TableCell className="max-w-0 sm:max-w-xs">
              <RowLink href={`/admin/plans/${plan.id}`} note={plan.slug}>
                {plan.name}
              </RowLink>
            </TableCell>
            <TableCell className="whitespace-nowrap max-md:hidden">{tenantName ?? t('plan.everybody')}</TableCell>
            <TableCell className="whitespace-nowrap text-right tabular-nums max-sm:hidden">
              {formatMoney(plan.priceMonthly, plan.currency, locale)}
            </TableCell>
            <TableCell className="whitespace-nowrap text-right tabular-nums max-lg:hidden">
              {formatMoney(plan.priceYearly, plan.currency, locale)}
            </TableCell>
            <TableCell className="whitespace-nowrap text-right text-muted-foreground tabular-nums max-lg:hidden">
              {t('plan.limits', { domains: plan.maxDomains, sites: plan.maxContainers })}
            </TableCell>
            <TableCell className="text-right tabular-nums max-md:hidden">{formatNumber(customers, locale)}</TableCell>
            <TableCell className="w-px whitespace-nowrap">
              <StatusBadge tone={plan.isActive ? (plan.isVisible ? 'success' : 'info') : 'neutral'}>
                {t(`plan.${state(plan)}`)}
              </StatusBadge>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
