import { asc, eq, sql } from 'drizzle-orm';
import { cloudflareAccounts } from '@/db/schema/domains';
import type { Tx } from '@/lib/kernel/database';
import { conflict, notFound } from '@/lib/kernel/errors';
import type { CloudflareAccountView, OfferedAccountView } from './shapes';

export type AccountRow = typeof cloudflareAccounts.$inferSelect;

/** An account as staff see it; the token stays behind. */
export const accountView = (row: AccountRow): CloudflareAccountView => ({
  id: row.id,
  name: row.name,
  email: row.email,
  account_id: row.accountId,
  max_domains: row.maxDomains,
  current_domain_count: row.currentDomainCount,
  notes: row.notes,
  is_active: row.isActive,
  created_at: row.createdAt.toISOString(),
  updated_at: row.updatedAt.toISOString(),
});

/** All accounts, for staff. */
export const cloudflareAccountList = async (tx: Tx): Promise<CloudflareAccountView[]> =>
  (await tx.select().from(cloudflareAccounts).orderBy(asc(cloudflareAccounts.name))).map(accountView);

/** One account, for staff; locked. @throws not_found */
export async function requireAccount(tx: Tx, id: string): Promise<AccountRow> {
  const [row] = await tx.select().from(cloudflareAccounts).where(eq(cloudflareAccounts.id, id)).for('update');
  if (!row) throw notFound('cf_account_not_found');
  return row;
}

/** Active accounts a customer may choose from, with what is left of their quota. */
export const offeredAccounts = async (tx: Tx): Promise<OfferedAccountView[]> =>
  [
    ...(await tx.execute<{ id: string; name: string; remaining: number }>(
      sql`select id, name, remaining from domains.offered_cloudflare_accounts()`,
    )),
  ].map(({ id, name, remaining }) => ({ id, name, remaining: Number(remaining) }));

/**
 * The account a customer chose, or without a choice the one with most room.
 * @throws not_found `cf_account_not_found` | conflict `cf_account_full`, `no_company_account`
 */
export async function chooseAccount(tx: Tx, id?: string): Promise<OfferedAccountView> {
  const offered = await offeredAccounts(tx);
  const roomiest = [...offered].sort((a, b) => b.remaining - a.remaining)[0];
  const chosen = id ? offered.find((account) => account.id === id) : roomiest;
  if (!chosen) throw id ? notFound('cf_account_not_found') : conflict('no_company_account');
  if (chosen.remaining < 1) throw conflict('cf_account_full');
  return chosen;
}

/** Takes a place in an account's quota; exact under concurrency. @throws conflict `cf_account_full` */
export async function takeAccountSlot(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.execute<{ taken: boolean }>(sql`select domains.take_cloudflare_slot(${id}) as taken`);
  if (!row?.taken) throw conflict('cf_account_full');
}

/** Gives the place back. */
export async function releaseAccountSlot(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`select domains.release_cloudflare_slot(${id})`);
}
