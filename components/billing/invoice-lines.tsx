import { useLocale, useTranslations } from 'next-intl';
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { InvoiceDetail } from '@/lib/billing';
import { formatMoney, formatNumber } from '@/lib/i18n/format';

/** The lines of an invoice, and what they add up to. */
export function InvoiceLines({ invoice }: { invoice: InvoiceDetail }) {
  const t = useTranslations('billing.invoice');
  const locale = useLocale();
  const money = (minor: number) => formatMoney(minor, invoice.currency, locale);
  const sums = [
    { term: t('subtotal'), value: invoice.subtotal, strong: false },
    { term: t('tax', { rate: formatNumber(invoice.taxRate, locale) }), value: invoice.taxAmount, strong: false },
    { term: t('total'), value: invoice.totalAmount, strong: true },
  ];
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('what')}</TableHead>
          <TableHead className="text-right max-sm:hidden">{t('quantity')}</TableHead>
          <TableHead className="text-right max-sm:hidden">{t('unitPrice')}</TableHead>
          <TableHead className="text-right">{t('amount')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {invoice.lines.map((line) => (
          <TableRow key={line.id}>
            <TableCell className="wrap-anywhere">{line.description}</TableCell>
            <TableCell className="text-right tabular-nums max-sm:hidden">
              {formatNumber(line.quantity, locale)}
            </TableCell>
            <TableCell className="text-right tabular-nums max-sm:hidden">{money(line.unitPrice)}</TableCell>
            <TableCell className="whitespace-nowrap text-right tabular-nums">{money(line.total)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        {sums.map(({ term, value, strong }) => (
          <TableRow key={term} className="hover:bg-transparent">
            <TableCell className={strong ? 'font-semibold' : 'font-normal text-muted-foreground'}>{term}</TableCell>
            <TableCell className="max-sm:hidden" />
            <TableCell className="max-sm:hidden" />
            <TableCell
              className={`whitespace-nowrap text-right tabular-nums ${strong ? 'font-semibold' : 'font-normal'}`}
            >
              {money(value)}
            </TableCell>
          </TableRow>
        ))}
      </TableFooter>
    </Table>
  );
}
