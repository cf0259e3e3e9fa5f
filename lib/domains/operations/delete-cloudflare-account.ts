import { count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { cloudflareAccounts, hostedDomains } from '@/db/schema/domains';
import { conflict } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { accountView, requireAccount } from '../cloudflare-accounts';

/** Removes an account no domain was ever served from; one that was can be switched off instead. */
export const deleteCloudflareAccount = operation({
  name: 'cf_account.delete',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  async run({ input, tx, record }) {
    const account = await requireAccount(tx, input.id);
    const [used] = await tx
      .select({ domains: count() })
      .from(hostedDomains)
      .where(eq(hostedDomains.cfAccountId, account.id));
    if (used?.domains) throw conflict('cf_account_in_use', { domains: used.domains });
    await tx.delete(cloudflareAccounts).where(eq(cloudflareAccounts.id, account.id));
    await record({ resource: { type: 'cf_account', id: account.id }, before: accountView(account) });
    return { id: account.id };
  },
});
