import { UsersIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CustomerName } from '@/components/manage/customer-name';
import { EmptyState } from '@/components/page/empty-state';
import { RelativeTime } from '@/components/page/relative-time';
import { Section } from '@/components/page/section';
import { Button } from '@/components/ui/button';
import type { CustomerRow } from '@/lib/accounts/queries/list-customers';

/** Who registered last. */
export function NewestCustomers({ customers }: { customers: CustomerRow[] }) {
  const t = useTranslations('manage.overview');
  if (customers.length === 0) {
    return (
      <Section title={t('newest')}>
        <EmptyState icon={<UsersIcon />} title={t('noCustomers')} description={t('noCustomersText')} />
      </Section>
    );
  }
  return (
    <Section
      title={t('newest')}
      flush
      actions={
        <Button variant="ghost" size="xs" asChild>
          <Link href="/manage/customers">{t('allCustomers')}</Link>
        </Button>
      }
    >
      <ul className="divide-y">
        {customers.map((customer) => (
          <li key={customer.id} className="flex items-center gap-3 px-5 py-3">
            <CustomerName name={customer.name} email={customer.email} />
            <RelativeTime at={customer.createdAt} className="shrink-0 text-muted-foreground text-xs" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
