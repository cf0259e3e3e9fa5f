import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { accountView, requireAccount } from '../cloudflare-accounts';
import { CloudflareAccount } from '../shapes';

/** One account, for staff. */
export const readCloudflareAccount = operation({
  name: 'cf_account.read',
  kind: 'read',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: z.object({ id: z.uuid() }),
  output: CloudflareAccount,
  run: async ({ input, tx }) => accountView(await requireAccount(tx, input.id)),
});
