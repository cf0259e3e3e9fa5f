import { eq } from 'drizzle-orm';
import { auditEntries } from '@/db/schema/audit';
import { customDomains } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { emitEvent } from '@/lib/kernel/outbox';
import { releaseProvider } from './release-provider';
import { type CustomDomainRow, subjectType } from './rows';
import { historyOf } from './view';

/**
 * Ends a domain's service because its proof is gone: nobody holds the host from here on, and what was made for it at the
 * TLS provider is removed. In a transaction of the platform's.
 * @param failure `proof_expired` after the grace, `custom_domain_superseded` when somebody else proved the host
 */
export async function takeOutOfService(
  tx: Tx,
  row: CustomDomainRow,
  failure: 'proof_expired' | 'custom_domain_superseded',
  now: Date,
): Promise<void> {
  const [after] = await tx
    .update(customDomains)
    .set({
      status: 'failed',
      failure,
      approvedAt: null,
      approvedBy: null,
      proofLostAt: row.proofLostAt ?? now,
      providerHostnameId: null,
      certificateUntil: null,
    })
    .where(eq(customDomains.id, row.id))
    .returning();
  await tx.insert(auditEntries).values({
    tenantId: row.tenantId,
    actorKind: 'system',
    actorName: 'custom-domains',
    action: 'custom_domain.expire',
    resourceType: subjectType,
    resourceId: row.id,
    before: historyOf(row),
    after: after && historyOf(after),
    requestId: newId(),
  });
  await emitEvent(tx, row.tenantId, 'custom_domain.expired', { id: row.id, host: row.host, reason: failure });
  await releaseProvider(tx, row);
}
