import { and, count, desc, eq, ilike } from 'drizzle-orm';
import { mailStatuses, mails } from '@/db/schema/notices';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { containing, type Listed, type Listing, slice } from '@/lib/kernel/listing';

export type MailStatus = (typeof mailStatuses)[number];
export const isMailStatus = (text: unknown): text is MailStatus => mailStatuses.includes(text as MailStatus);

export type MailFilter = Listing & { search?: string; tenantId?: string; status?: MailStatus };

const columns = {
  id: mails.id,
  tenantId: mails.tenantId,
  tenantName: tenants.name,
  template: mails.template,
  recipient: mails.recipient,
  status: mails.status,
  attempts: mails.attempts,
  failure: mails.failure,
  createdAt: mails.createdAt,
};

export type MailListRow = {
  id: string;
  tenantId: string;
  tenantName: string;
  template: string;
  recipient: string;
  status: MailStatus;
  attempts: number;
  /** Error code of the last attempt. */
  failure: string | null;
  createdAt: Date;
};

/** Mails of all tenants, newest first; `search` is part of the recipient's address. */
export async function listMails(tx: Tx, filter: MailFilter): Promise<Listed<MailListRow>> {
  const wanted = containing(filter.search);
  const where = and(
    wanted ? ilike(mails.recipient, wanted) : undefined,
    filter.tenantId ? eq(mails.tenantId, filter.tenantId) : undefined,
    filter.status ? eq(mails.status, filter.status) : undefined,
  );
  const [counted] = await tx.select({ total: count() }).from(mails).where(where);
  const { offset, ...shown } = slice(counted?.total ?? 0, filter);
  const rows = await tx
    .select(columns)
    .from(mails)
    .innerJoin(tenants, eq(tenants.id, mails.tenantId))
    .where(where)
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(shown.limit)
    .offset(offset);
  return { rows, ...shown };
}
