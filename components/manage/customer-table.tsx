import { useTranslations } from 'next-intl';
import { CustomerName } from '@/components/manage/customer-name';
import { Instant } from '@/components/page/instant';
import { RelativeTime } from '@/components/page/relative-time';
import { StatusBadge } from '@/components/page/status-badge';
import { Card } from '@/components/ui/card';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { CustomerRow } from '@/lib/accounts/queries/list-customers';

type CustomerTableProps = { customers: CustomerRow[] };

/** One line a customer; phones keep name, plan and status. */
export function CustomerTable({ customers }: CustomerTableProps) {
  const t = useTranslations('manage.customers');
  return (
    <Card className="gap-0 overflow-hidden py-0">
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead>{t('name')}</TableHead>
            <TableHead className="max-sm:hidden">{t('plan')}</TableHead>
            <TableHead>{t('status')}</TableHead>
            <TableHead className="max-md:hidden">{t('since')}</TableHead>
            <TableHead className="max-md:hidden">{t('lastLogin')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {customers.map((customer) => (
            <TableRow key={customer.id}>
              <TableCell className="w-full max-w-0 sm:w-auto sm:max-w-xs">
                <CustomerName name={customer.name} email={customer.email} />
              </TableCell>
              <TableCell className="max-sm:hidden">{customer.planName ?? t('noPlan')}</TableCell>
              <TableCell>
                <StatusBadge tone={customer.isActive ? 'success' : 'neutral'}>
                  {t(customer.isActive ? 'active' : 'inactive')}
                </StatusBadge>
              </TableCell>
              <TableCell className="whitespace-nowrap text-muted-foreground max-md:hidden">
                <Instant at={customer.createdAt} />
              </TableCell>
              <TableCell className="whitespace-nowrap text-muted-foreground max-md:hidden">
                {customer.lastLogin ? <RelativeTime at={customer.lastLogin} /> : t('never')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
