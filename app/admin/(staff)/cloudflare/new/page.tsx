import { getTranslations } from 'next-intl/server';
import { AccountForm } from '@/components/admin/account-form';
import { PageHeader } from '@/components/page/page-header';
import { openAdminPage } from '@/lib/doors/page';
import { addAccount } from '../actions';

export async function generateMetadata() {
  const t = await getTranslations('admin.accounts');
  return { title: t('create') };
}

export default async function NewAccountPage() {
  await openAdminPage('/admin/cloudflare/new');
  const t = await getTranslations('admin.accounts');
  return (
    <>
      <PageHeader title={t('create')} crumbs={[{ label: t('create') }]} />
      <AccountForm action={addAccount} />
    </>
  );
}
