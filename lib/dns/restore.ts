import type { NewRecord, RecordBatch, ZoneRecord } from '@/lib/outside/cloudflare';
import type { Change } from './change-set';

const same = (a: NewRecord, b: NewRecord) =>
  a.type === b.type && a.name === b.name && a.content === b.content && a.proxied === b.proxied;

const withoutId = ({ id: _, ...record }: ZoneRecord): NewRecord => record;

/** Whether the zone already is as the changes want it. */
export function isApplied(current: readonly ZoneRecord[], changes: readonly Change[]): boolean {
  return changes.every((change) => {
    if (change.action === 'create') return current.some((record) => same(record, change.new));
    const now = current.find((record) => record.id === change.old.id);
    if (change.action === 'delete') return !now;
    return now !== undefined && same(now, change.action === 'update' ? change.new : change.old);
  });
}

/**
 * The way back, worked out from how the zone is now, so it can be asked for again and after half a failure: what we
 * made goes, what we changed gets its former content, what we removed comes back (under a new id of the provider's).
 * @param seen ids of all records there were before
 */
export function restoreBatch(
  current: readonly ZoneRecord[],
  seen: ReadonlySet<string>,
  changes: readonly Change[],
): RecordBatch {
  const batch: RecordBatch = { deletes: [], patches: [], posts: [] };
  for (const change of changes) {
    if (change.action === 'keep') continue;
    if (change.action === 'create') {
      const made = current.filter((record) => !seen.has(record.id) && same(record, change.new));
      batch.deletes.push(...made.map(({ id }) => ({ id })));
      continue;
    }
    const now = current.find((record) => record.id === change.old.id);
    if (change.action === 'update') {
      if (now && same(now, change.new)) batch.patches.push(change.old);
      continue;
    }
    const back = now ?? current.find((record) => same(record, change.old));
    if (!back) batch.posts.push(withoutId(change.old));
  }
  return batch;
}
