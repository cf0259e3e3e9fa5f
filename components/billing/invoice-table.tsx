import { useLocale, useTranslations } from 'next-intl';
import { Day } from '@/components/page/instant';
import { RowLink } from '@/components/page/row-link';
import { StatusBadge } from '@/components/page/status-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { InvoiceRow } from '@/lib/billing';
import { formatMoney } from '@/lib/i18n/format';

type InvoiceTableProps = {
  invoices: InvoiceRow[];
  /** Where an invoice's own page is: this, and its id. */
  base: string;
  /** Whose they are, where they are several tenants'. */
  withTenant?: boolean;
};

/** Invoices, newest first; the row leads to the invoice. */
export function InvoiceTable({ invoices, base, withTenant = false }: InvoiceTableProps) {
  const t = useTranslations('billing');
  const locale = useLocale();
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('columns.invoice')}</TableHead>
          {withTenant && <TableHead className="max-md:hidden">{t('columns.tenant')}</TableHead>}
          <TableHead>{t('columns.status')}</TableHead>
          <TableHead className="text-right">{t('columns.total')}</TableHead>
          <TableHead className="max-lg:hidden">{t('columns.date')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.due')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {invoices.map((invoice) => (
          <TableRow key={invoice.id} className="relative">
            <TableCell className="max-w-0 max-sm:min-w-32 max-sm:pr-0 sm:max-w-xs">
              <RowLink
                href={`${base}/${invoice.id}`}
                note={withTenant && <span className="md:hidden">{invoice.tenantName}</span>}
              >
                <span className="tabular-nums">{invoice.invoiceNumber ?? t('invoice.unnumbered')}</span>
              </RowLink>
            </TableCell>
            {withTenant && <TableCell className="whitespace-nowrap max-md:hidden">{invoice.tenantName}</TableCell>}
            <TableCell className="w-px whitespace-nowrap">
              <StatusBadge status={invoice.status}>{t(`status.${invoice.status}`)}</StatusBadge>
            </TableCell>
            <TableCell className="whitespace-nowrap text-right font-medium tabular-nums">
              {formatMoney(invoice.totalAmount, invoice.currency, locale)}
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-lg:hidden">
              <Day date={invoice.invoiceDate} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-md:hidden">
              <Day date={invoice.dueDate} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
