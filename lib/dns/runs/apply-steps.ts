import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { changeSets } from '@/db/schema/dns';
import { conflict } from '@/lib/kernel/errors';
import type { RunContext, Step } from '@/lib/kernel/runs';
import { type TlsSettings, wantedTlsSettings, type ZoneRecord } from '@/lib/outside/cloudflare';
import { batchOf, type Change, changeSet, delegatedNames } from '../change-set';
import { zoneFingerprint } from '../fingerprint';
import { isApplied, restoreBatch } from '../restore';
import { type RunZone, zoneOfRun } from './run-zone';

export const ApplyDomain = z.object({ wizard_id: z.uuid(), change_set_id: z.uuid(), proxied: z.boolean() });
export type ApplyDomain = z.output<typeof ApplyDomain>;

/** What there was before anything was touched: the way back is worked out from it. */
type Verified = { seen: string[]; changes: Change[]; settings: TlsSettings };

const verified = (run: RunContext<ApplyDomain>): Verified | undefined => run.output<Verified>('verify');

async function assertCurrent(run: RunContext<ApplyDomain>, records: readonly ZoneRecord[]): Promise<void> {
  const [previewed] = await run.transaction((tx) =>
    tx.select().from(changeSets).where(eq(changeSets.id, run.input.change_set_id)),
  );
  if (previewed?.fingerprint !== zoneFingerprint(records)) throw conflict('stale_preview');
}

/** Reads only: the zone must still be the one the person was shown. */
export const verifyStep: Step<ApplyDomain> = {
  name: 'verify',
  async do(run) {
    const { api, zoneId, domain } = await zoneOfRun(run);
    const records = await api.listRecords(zoneId);
    await assertCurrent(run, records);
    const [delegated] = delegatedNames(records, domain.domainName);
    if (delegated) throw conflict('dns_name_delegated', { name: delegated });
    const wanted = { domain: domain.domainName, ip: domain.lbIp ?? '', proxied: run.input.proxied };
    const settings = await api.readTlsSettings(zoneId);
    return { seen: records.map(({ id }) => id), changes: changeSet(records, wanted), settings };
  },
};

const kept = (records: readonly ZoneRecord[], changes: readonly Change[]) => {
  const names = new Set(changes.map((change) => ('new' in change ? change.new.name : change.old.name)));
  return records.filter((record) => record.type === 'A' && names.has(record.name));
};

async function appliedRecords({ api, zoneId }: RunZone, changes: readonly Change[]) {
  const records = await api.listRecords(zoneId);
  return isApplied(records, changes) ? { records: kept(records, changes) } : undefined;
}

/** All record changes in one batch, which Cloudflare carries out wholly or not at all. */
export const recordsStep: Step<ApplyDomain> = {
  name: 'records',
  async do(run) {
    const changes = verified(run)?.changes ?? [];
    const zone = await zoneOfRun(run);
    const before = await appliedRecords(zone, changes);
    if (before) return before;
    // Between the steps, or between two attempts at this one, the zone may have been changed by others.
    await assertCurrent(run, await zone.api.listRecords(zone.zoneId));
    await zone.api.applyBatch(zone.zoneId, batchOf(changes));
    const after = await appliedRecords(zone, changes);
    if (!after) throw conflict('stale_preview');
    return after;
  },
  happened: async (run) => appliedRecords(await zoneOfRun(run), verified(run)?.changes ?? []),
  async undo(run) {
    const known = verified(run);
    if (!known) return;
    const { api, zoneId } = await zoneOfRun(run);
    const current = await api.listRecords(zoneId);
    await api.applyBatch(zoneId, restoreBatch(current, new Set(known.seen), known.changes));
  },
};

/** The wanted settings that differ from what there was; those the plan does not let anybody change are left out. */
function changedSettings(former: TlsSettings): TlsSettings {
  const differing = Object.entries(wantedTlsSettings).filter(([name, value]) => {
    const before = former[name as keyof TlsSettings];
    return before !== undefined && before !== value;
  });
  return Object.fromEntries(differing);
}

/** The documented TLS configuration of the zone. */
export const tlsStep: Step<ApplyDomain> = {
  name: 'tls',
  async do(run) {
    const { api, zoneId } = await zoneOfRun(run);
    const changed = changedSettings(verified(run)?.settings ?? {});
    await api.writeTlsSettings(zoneId, changed);
    return { changed };
  },
  async undo(run) {
    const former = verified(run)?.settings ?? {};
    const { api, zoneId } = await zoneOfRun(run);
    const touched = Object.keys(changedSettings(former)) as (keyof TlsSettings)[];
    await api.writeTlsSettings(zoneId, Object.fromEntries(touched.map((name) => [name, former[name]])));
  },
};
