import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { cloudflareAccounts } from '@/db/schema/domains';
import { invalid } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { Secret } from '@/lib/kernel/secrets';
import { accountView, requireAccount } from '../cloudflare-accounts';
import { sealAccountToken } from '../provider-token';
import { CloudflareAccount } from '../shapes';
import { verifiedAccount } from '../verified-account';
import { AccountFields } from './create-cloudflare-account';

/** Changes what is given; a new token is tried first (first document, "CF Hesabı Güncelleme"). */
export const updateCloudflareAccount = operation({
  name: 'cf_account.update',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: AccountFields.partial().extend({ id: z.uuid(), is_active: z.boolean().optional() }),
  output: CloudflareAccount,
  gather: async ({ input }) => (input.api_token ? await verifiedAccount(new Secret(input.api_token)) : undefined),
  async run({ input, tx, gathered, record }) {
    const before = await requireAccount(tx, input.id);
    if (input.name) {
      const others = and(eq(cloudflareAccounts.name, input.name), ne(cloudflareAccounts.id, input.id));
      const [taken] = await tx.select({ id: cloudflareAccounts.id }).from(cloudflareAccounts).where(others);
      if (taken) throw invalid({ name: 'name_taken' });
    }
    const [changed] = await tx
      .update(cloudflareAccounts)
      .set({
        name: input.name ?? before.name,
        email: input.email ?? before.email,
        maxDomains: input.max_domains ?? before.maxDomains,
        notes: input.notes === undefined ? before.notes : input.notes || null,
        isActive: input.is_active ?? before.isActive,
        ...(input.api_token && {
          apiTokenEncrypted: sealAccountToken(new Secret(input.api_token), before.id),
          accountId: gathered?.id ?? before.accountId,
        }),
      })
      .where(eq(cloudflareAccounts.id, input.id))
      .returning();
    const after = accountView(changed ?? before);
    const details = { renewed_key: input.api_token !== undefined };
    await record({ resource: { type: 'cf_account', id: before.id }, before: accountView(before), after, details });
    return after;
  },
});
