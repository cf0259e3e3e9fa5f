import { z } from 'zod';
import { cloudflareAccounts } from '@/db/schema/domains';
import { invalid } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { operation } from '@/lib/kernel/operation';
import { Secret } from '@/lib/kernel/secrets';
import { accountView } from '../cloudflare-accounts';
import { sealAccountToken } from '../provider-token';
import { CloudflareAccount } from '../shapes';
import { verifiedAccount } from '../verified-account';

export const AccountFields = z.object({
  name: z.string().trim().min(1, 'required').max(100),
  email: z.string().trim().max(255).pipe(z.email('not_email')),
  api_token: z
    .string()
    .trim()
    .min(1, 'required')
    .max(200)
    .regex(/^[\w.-]+$/, 'token_malformed'),
  max_domains: z.coerce.number().int().min(0).max(1_000_000),
  notes: z.string().trim().max(2000).nullable(),
});

/** A company's account for customers' zones (first document, "CF Hesabı Ekleme"); its token is tried first. */
export const createCloudflareAccount = operation({
  name: 'cf_account.create',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: AccountFields.extend({
    max_domains: AccountFields.shape.max_domains.default(100),
    notes: AccountFields.shape.notes.default(null),
  }),
  output: CloudflareAccount,
  gather: ({ input }) => verifiedAccount(new Secret(input.api_token)),
  async run({ input, tx, gathered, record }) {
    const id = newId();
    const [made] = await tx
      .insert(cloudflareAccounts)
      .values({
        id,
        name: input.name,
        email: input.email,
        accountId: gathered?.id ?? null,
        apiTokenEncrypted: sealAccountToken(new Secret(input.api_token), id),
        maxDomains: input.max_domains,
        notes: input.notes || null,
      })
      .onConflictDoNothing()
      .returning();
    if (!made) throw invalid({ name: 'name_taken' });
    const shown = accountView(made);
    await record({ resource: { type: 'cf_account', id }, after: shown });
    return shown;
  },
});
