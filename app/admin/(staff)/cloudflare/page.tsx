import { CloudIcon, PlusIcon } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AccountTable } from '@/components/admin/account-table';
import { ListPage } from '@/components/admin/list-page';
import { Button } from '@/components/ui/button';
import { cloudflareAccountList } from '@/lib/domains';
import { openAdminPage, read } from '@/lib/doors/page';

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('cloudflare') };
}

export default async function CloudflarePage() {
  const ctx = await openAdminPage('/admin/cloudflare');
  const t = await getTranslations('admin');
  const accounts = await read(ctx, cloudflareAccountList);
  const create = (
    <Button asChild>
      <Link href="/admin/cloudflare/new">
        <PlusIcon />
        {t('accounts.create')}
      </Link>
    </Button>
  );
  return (
    <ListPage
      title={t('nav.cloudflare')}
      description={t('accounts.description')}
      actions={create}
      filtered={false}
      href="/admin/cloudflare"
      paging={{ total: accounts.length, page: 1, pages: 1 }}
      empty={{ icon: <CloudIcon />, title: t('accounts.empty'), text: t('accounts.emptyText'), action: create }}
    >
      <AccountTable accounts={accounts} />
    </ListPage>
  );
}
