import { AccountForm } from '@/components/admin/account-form';
import { AuditTrail } from '@/components/admin/audit-trail';
import { DeleteAccount } from '@/components/admin/delete-account';
import { PageHeader } from '@/components/page/page-header';
import { entriesAbout } from '@/lib/audit';
import { cloudflareAccountList } from '@/lib/domains';
import { openAdminPage, read } from '@/lib/doors/page';
import { foundOr404 } from '../../../found';
import { changeAccount, removeAccount } from '../actions';

type Props = { params: Promise<{ id: string }> };

/** One company account at Cloudflare. */
export default async function AccountPage({ params }: Props) {
  const { id } = await params;
  const ctx = await openAdminPage(`/admin/cloudflare/${id}`);
  const account = await foundOr404(id, async (known) =>
    (await read(ctx, cloudflareAccountList)).find((each) => each.id === known),
  );
  const history = await read(ctx, (tx) => entriesAbout(tx, [account.id]));
  return (
    <>
      <PageHeader title={account.name} description={account.email} crumbs={[{ label: account.name }]} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <AccountForm account={account} action={changeAccount} />
        <div className="grid gap-6">
          <AuditTrail rows={history} />
          <DeleteAccount account={account} remove={removeAccount} />
        </div>
      </div>
    </>
  );
}
