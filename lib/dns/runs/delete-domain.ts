import { and, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { changeSets, dnsRecords } from '@/db/schema/dns';
import { domainStatuses, hostedDomains } from '@/db/schema/domains';
import { writeRunAudit } from '@/lib/kernel/audit';
import { KonakError } from '@/lib/kernel/errors';
import { emitEvent } from '@/lib/kernel/outbox';
import { defineRun, type RunContext, type Step } from '@/lib/kernel/runs';
import type { ZoneRecord } from '@/lib/outside/cloudflare';
import type { Change } from '../change-set';
import { restoreBatch } from '../restore';
import { domainOfRun, releasePlaces, zoneOfRun } from './run-zone';

const DeleteDomain = z.object({ delete_records: z.boolean(), former_status: z.enum(domainStatuses) });
type DeleteDomain = z.output<typeof DeleteDomain>;
type Found = { seen: string[]; ours: ZoneRecord[] };

const foundOf = (run: RunContext<DeleteDomain>) => run.output<Found>('verify') ?? { seen: [], ours: [] };

/** Ids at the provider of records that were there, as wanted, before we came: not ours to remove. */
async function foundRecordIds(run: RunContext<DeleteDomain>): Promise<Set<string>> {
  const applied = await run.transaction((tx) =>
    tx
      .select()
      .from(changeSets)
      .where(and(eq(changeSets.domainId, run.subject.id), eq(changeSets.state, 'applied'))),
  );
  const changes = applied.flatMap((row) => row.changes as Change[]);
  return new Set(changes.flatMap((change) => (change.action === 'keep' ? [change.old.id] : [])));
}

/** Reads which of the records we wrote are still as we wrote them. */
const verifyStep: Step<DeleteDomain> = {
  name: 'verify',
  async do(run) {
    if (!run.input.delete_records) return { seen: [], ours: [] };
    const { api, zoneId } = await zoneOfRun(run);
    const written = await run.transaction((tx) =>
      tx
        .select()
        .from(dnsRecords)
        .where(and(eq(dnsRecords.domainId, run.subject.id), isNotNull(dnsRecords.providerRecordId))),
    );
    const foreign = await foundRecordIds(run);
    const mine = new Map(written.map((row) => [row.providerRecordId, row]));
    const current = await api.listRecords(zoneId).catch((thrown: unknown): ZoneRecord[] => {
      if (thrown instanceof KonakError && thrown.code === 'zone_not_found') return [];
      throw thrown;
    });
    const ours = current.filter((record) => {
      const row = mine.get(record.id);
      return row && !foreign.has(record.id) && row.recordType === record.type && row.value === record.content;
    });
    return { seen: current.map(({ id }) => id), ours };
  },
};

/** Removes them in one batch, which Cloudflare carries out wholly or not at all. */
const recordsStep: Step<DeleteDomain> = {
  name: 'records',
  async do(run) {
    const { ours } = foundOf(run);
    if (ours.length === 0) return undefined;
    const { api, zoneId } = await zoneOfRun(run);
    const there = new Set((await api.listRecords(zoneId)).map(({ id }) => id));
    const deletes = ours.filter(({ id }) => there.has(id)).map(({ id }) => ({ id }));
    await api.applyBatch(zoneId, { deletes, patches: [], posts: [] });
    return { removed: deletes.length };
  },
  async undo(run) {
    const { ours, seen } = foundOf(run);
    if (ours.length === 0) return;
    const { api, zoneId } = await zoneOfRun(run);
    const removed = ours.map((old): Change => ({ action: 'delete', old }));
    await api.applyBatch(zoneId, restoreBatch(await api.listRecords(zoneId), new Set(seen), removed));
  },
};

/** Takes a domain out of service and gives its places back (first document, "Domain Silme"). */
export const deleteDomainRun = defineRun<DeleteDomain>({
  name: 'domain.delete',
  input: DeleteDomain,
  steps: [verifyStep, recordsStep],

  async done(run, tx) {
    const domain = await domainOfRun(run, tx);
    const now = run.clock.now();
    await tx.delete(dnsRecords).where(eq(dnsRecords.domainId, domain.id));
    await tx
      .update(hostedDomains)
      .set({ status: 'deleted', deletedAt: now, cfApiTokenEncrypted: null })
      .where(eq(hostedDomains.id, domain.id));
    await releasePlaces(tx, domain);
    await writeRunAudit(tx, run, 'domain.deleted', { domain: domain.domainName });
    const event = { domainId: domain.id, customerId: domain.customerId, domain: domain.domainName };
    await emitEvent(tx, run.tenantId, 'domain.deleted', event);
  },

  async failed(run, tx, error) {
    await tx.update(hostedDomains).set({ status: run.input.former_status }).where(eq(hostedDomains.id, run.subject.id));
    await writeRunAudit(tx, run, 'domain.delete_failed', { code: error.code });
  },
});
