import { MailIcon } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { FilterSelect } from '@/components/admin/filter-select';
import { ListPage } from '@/components/admin/list-page';
import { MailTable } from '@/components/admin/mail-table';
import { openAdminPage, read } from '@/lib/doors/page';
import { isMailStatus, listMails } from '@/lib/notices';
import { tenantNames } from '@/lib/tenants';
import { type Asked, idOf, pageOf, text } from '../../asked';
import { retry } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('mail') };
}

/** What was sent to whom, and what could not be. */
export default async function MailPage({ searchParams }: { searchParams: Asked }) {
  const asked = await searchParams;
  const ctx = await openAdminPage('/admin/mail');
  const t = await getTranslations('admin');
  const search = text(asked.q);
  const tenantId = idOf(asked.tenant);
  const status = isMailStatus(asked.status) ? asked.status : undefined;
  const { found, tenants } = await read(ctx, async (tx) => ({
    found: await listMails(tx, { search, tenantId, status, page: pageOf(asked.page) }),
    tenants: await tenantNames(tx),
  }));
  const byTenant = tenants.map(({ id, name }) => ({ value: id, label: name }));
  const byStatus = (['queued', 'sent', 'failed'] as const).map((value) => ({
    value,
    label: t(`mail.status.${value}`),
  }));
  return (
    <ListPage
      title={t('nav.mail')}
      description={t('mail.description')}
      search={t('mail.search')}
      filters={
        <>
          <FilterSelect param="tenant" label={t('columns.tenant')} choices={byTenant} />
          <FilterSelect param="status" label={t('columns.status')} choices={byStatus} />
        </>
      }
      filtered={Boolean(search || tenantId || status)}
      href="/admin/mail"
      paging={found}
      empty={{ icon: <MailIcon />, title: t('mail.empty'), text: t('mail.emptyText') }}
    >
      <MailTable mails={found.rows} retry={retry} />
    </ListPage>
  );
}
