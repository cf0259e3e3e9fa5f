import { SearchXIcon, UsersIcon } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { CustomerTable } from '@/components/manage/customer-table';
import { EmptyState } from '@/components/page/empty-state';
import { PageHeader } from '@/components/page/page-header';
import { Pager } from '@/components/page/pager';
import { SearchInput } from '@/components/page/search-input';
import { listCustomers } from '@/lib/accounts/queries/list-customers';
import { openPage, read } from '@/lib/doors/page';
import type { TenantParams } from '@/lib/doors/public-page';

type Props = { params: TenantParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'manage.customers' });
  return { title: t('metaTitle') };
}

/** Everybody who has an account here. */
export default async function CustomersPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const ctx = await openPage(params, { allow: ['tenant_admin'], from: '/manage/customers' });
  const t = await getTranslations('manage.customers');
  const { q, page } = await searchParams;
  const search = typeof q === 'string' ? q : '';
  const found = await read(ctx, (tx) => listCustomers(tx, ctx, { search, page: Number(page) }));
  const { name } = ctx.branding;
  const isNew = found.total === 0 && search.trim() === '';
  return (
    <>
      <PageHeader title={t('title')} description={t('description', { name })} />
      {isNew ? (
        <EmptyState icon={<UsersIcon />} title={t('empty')} description={t('emptyText')} />
      ) : (
        <>
          <SearchInput label={t('search')} className="mb-4" />
          {found.total === 0 ? (
            <EmptyState icon={<SearchXIcon />} title={t('nothing')} description={t('nothingText', { search })} />
          ) : (
            <CustomerTable customers={found.rows} />
          )}
          {found.total > 0 && <Pager page={found.page} pages={found.pages} total={found.total} />}
        </>
      )}
    </>
  );
}
