import { and, eq, isNull } from 'drizzle-orm';
import { runs } from '@/db/schema/kernel';
import { customDomains } from '@/db/schema/tenants';
import { config } from '@/lib/kernel/config';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { conflict } from '@/lib/kernel/errors';
import { emitEvent } from '@/lib/kernel/outbox';
import { createRun, type RunAsker } from '@/lib/kernel/runs';
import { type CustomDomainRow, subjectType } from './rows';
import { activateCustomDomainRun } from './runs/activate';

/** Starts bringing an approved domain into service; undefined when that is under way already. */
export async function startActivation(tx: Tx, asker: RunAsker, row: CustomDomainRow): Promise<string | undefined> {
  const [open] = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.subjectType, subjectType), eq(runs.subjectId, row.id), isNull(runs.finishedAt)));
  if (open) return undefined;
  const forTenant = { actor: asker.actor, locale: asker.locale, tenant: { id: row.tenantId } };
  const subject = { type: subjectType, id: row.id };
  return createRun(tx, forTenant, activateCustomDomainRun, { host: row.host }, subject);
}

/**
 * Staff let a proved host into service; of one that was approved before and did not get there, the next attempt begins.
 * In a transaction of the platform's, the row locked.
 * @throws conflict `custom_domain_not_verified`, `custom_domain_active`
 */
export async function approve(
  tx: Tx,
  ctx: Context,
  before: CustomDomainRow,
): Promise<{ after: CustomDomainRow; runId: string | null }> {
  if (before.status === 'active') throw conflict('custom_domain_active');
  if ((before.status !== 'verified' && before.status !== 'approved') || before.proofLostAt)
    throw conflict('custom_domain_not_verified');
  const [after = before] = await tx
    .update(customDomains)
    .set({
      status: 'approved',
      approvedAt: ctx.clock.now(),
      approvedBy: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
      tls: config().tls.way,
      failure: null,
      rejection: null,
    })
    .where(eq(customDomains.id, before.id))
    .returning();
  if (before.status !== 'approved')
    await emitEvent(tx, after.tenantId, 'custom_domain.approved', { id: after.id, host: after.host });
  return { after, runId: (await startActivation(tx, ctx, after)) ?? null };
}
