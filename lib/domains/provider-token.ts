import { eq, isNotNull } from 'drizzle-orm';
import { cloudflareAccounts, hostedDomains, wizards } from '@/db/schema/domains';
import { platformTransaction, type Tx } from '@/lib/kernel/database';
import { conflict, notFound } from '@/lib/kernel/errors';
import { open, reseal, type Secret, seal } from '@/lib/kernel/secrets';

type WizardRow = typeof wizards.$inferSelect;
type DomainRow = typeof hostedDomains.$inferSelect;

// A sealed token opens only in the row it was sealed for.
const ofAccount = (id: string) => `cloudflare-account:${id}`;
const ofWizard = (id: string) => `domain-wizard:${id}`;
const ofDomain = (id: string) => `hosted-domain:${id}`;

export const sealAccountToken = (token: Secret, accountId: string) => seal(token, ofAccount(accountId));
export const sealWizardToken = (token: Secret, wizardId: string) => seal(token, ofWizard(wizardId));
export const sealDomainToken = (token: Secret, domainId: string) => seal(token, ofDomain(domainId));

/**
 * The token of a company's account. Its table is closed to the role that serves tenants, so it is read as the platform;
 * what calls this must have made sure that the customer may use the account.
 */
export async function companyToken(accountId: string): Promise<Secret> {
  const [account] = await platformTransaction((tx) =>
    tx.select().from(cloudflareAccounts).where(eq(cloudflareAccounts.id, accountId)),
  );
  if (!account) throw notFound('cf_account_not_found');
  return open(account.apiTokenEncrypted, ofAccount(account.id));
}

/** The token a wizard's zone is reached with. @throws conflict `account_not_chosen` */
export async function tokenOfWizard(wizard: WizardRow, companyAccountId: string | undefined): Promise<Secret> {
  if (companyAccountId) return companyToken(companyAccountId);
  if (!wizard.cfApiTokenEncrypted) throw conflict('account_not_chosen');
  return open(wizard.cfApiTokenEncrypted, ofWizard(wizard.id));
}

/** The token a hosted domain's zone is reached with. @throws conflict `domain_without_cloudflare` */
export async function tokenOfDomain(domain: DomainRow): Promise<Secret> {
  if (domain.cfAccountId) return companyToken(domain.cfAccountId);
  if (!domain.cfApiTokenEncrypted) throw conflict('domain_without_cloudflare');
  return open(domain.cfApiTokenEncrypted, ofDomain(domain.id));
}

/** Seals every stored token with the current key; returns how many were under an older one. Platform transactions only. */
export async function resealTokens(tx: Tx): Promise<number> {
  let resealed = 0;
  for (const { id, apiTokenEncrypted } of await tx.select().from(cloudflareAccounts).for('update')) {
    const anew = reseal(apiTokenEncrypted, ofAccount(id));
    if (!anew) continue;
    await tx.update(cloudflareAccounts).set({ apiTokenEncrypted: anew }).where(eq(cloudflareAccounts.id, id));
    resealed += 1;
  }
  for (const [table, purposeOf] of [
    [wizards, ofWizard],
    [hostedDomains, ofDomain],
  ] as const) {
    const rows = await tx
      .select({ id: table.id, sealed: table.cfApiTokenEncrypted })
      .from(table)
      .where(isNotNull(table.cfApiTokenEncrypted))
      .for('update');
    for (const { id, sealed } of rows) {
      const anew = sealed ? reseal(sealed, purposeOf(id)) : undefined;
      if (!anew) continue;
      await tx.update(table).set({ cfApiTokenEncrypted: anew }).where(eq(table.id, id));
      resealed += 1;
    }
  }
  return resealed;
}
