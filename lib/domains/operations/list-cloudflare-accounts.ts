import { z } from 'zod';
import { platformTransaction } from '@/lib/kernel/database';
import { operation } from '@/lib/kernel/operation';
import { cloudflareAccountList, offeredAccounts } from '../cloudflare-accounts';
import { CloudflareAccount, OfferedAccount } from '../shapes';

/** Customers see the active accounts and what is left of each quota (step 2 of "Domain Ekleme"); staff see all. */
export const listCloudflareAccounts = operation({
  name: 'cf_account.list',
  kind: 'read',
  allow: ['customer', 'tenant_admin', 'admin', 'super_admin'],
  input: z.object({}),
  output: z.object({ accounts: z.array(z.union([CloudflareAccount, OfferedAccount])) }),
  async run({ ctx, tx }) {
    const staff = ctx.actor.kind === 'staff';
    return { accounts: staff ? await platformTransaction(cloudflareAccountList) : await offeredAccounts(tx) };
  },
});
