import { CircleAlertIcon, CircleCheckIcon, ClockIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { StatCard } from '@/components/page/stat-card';
import type { InvoiceTotals as Totals } from '@/lib/billing';
import { formatMoney } from '@/lib/i18n/format';

const shown = [
  { status: 'paid', icon: <CircleCheckIcon /> },
  { status: 'pending', icon: <ClockIcon /> },
  { status: 'overdue', icon: <CircleAlertIcon /> },
] as const;

/** What came in, what is awaited, what is late: by currency, for sums of several mean nothing. */
export function InvoiceTotals({ totals }: { totals: Totals }) {
  const t = useTranslations('admin');
  const words = useTranslations('billing');
  const locale = useLocale();
  return (
    <div className="mb-6 grid gap-4 sm:grid-cols-3">
      {shown.map(({ status, icon }) => {
        const of = totals.filter((each) => each.status === status);
        const count = of.reduce((sum, each) => sum + each.count, 0);
        return (
          <StatCard
            key={status}
            label={words(`status.${status}`)}
            icon={icon}
            href={`/admin/billing?status=${status}`}
            value={count}
            hint={
              of.length > 0
                ? of.map((each) => formatMoney(each.amount, each.currency, locale)).join(' · ')
                : t('billing.none')
            }
          />
        );
      })}
    </div>
  );
}
