import { eq, inArray } from 'drizzle-orm';
import { runs } from '@/db/schema/kernel';
import { sites } from '@/db/schema/sites';
import { platformTransaction } from '@/lib/kernel/database';
import { log } from '@/lib/kernel/log';
import {
  engine,
  engineStatus,
  ensureEgressGuard,
  listManaged,
  type Owner,
  removeSiteObjects,
} from '@/lib/outside/docker';
import { siteProxy } from './proxy';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whom the engine's objects name, each site once. Nobody where no engine answers. */
async function onEngine(): Promise<Owner[]> {
  if (!(await engineStatus(engine(), { fresh: true })).available) return [];
  const { containers, networks, volumes } = await listManaged(engine());
  return [...new Map([...containers, ...networks, ...volumes].map((object) => [object.siteId, object])).values()];
}

/** Sites whose story is over: deleted or failed, and no run of theirs at work or waiting. With their tenants. */
async function settled(siteIds: string[]): Promise<{ known: Set<string>; over: Map<string, string> }> {
  const rows = await platformTransaction((tx) =>
    tx
      .select({ id: sites.id, tenantId: sites.tenantId, status: sites.status, run: runs.state })
      .from(sites)
      .leftJoin(runs, eq(runs.id, sites.runId))
      .where(inArray(sites.id, siteIds)),
  );
  const isOver = (row: (typeof rows)[number]) =>
    (row.status === 'deleted' || row.status === 'failed') &&
    (row.run === null || row.run === 'done' || row.run === 'failed');
  return {
    known: new Set(rows.map((row) => row.id)),
    over: new Map(rows.filter(isOver).map((row) => [row.id, row.tenantId])),
  };
}

/**
 * Removes what sites that are no more have left on the engine and in the web proxy (a step that could not be undone, a
 * call that ended in a time-out and was carried out all the same). What names a site this installation has never had is
 * left alone and logged: another installation may share the engine. Also puts the firewall rules back up. Safe to repeat.
 */
export async function sweepSites(): Promise<void> {
  const [owners, routed] = await Promise.all([onEngine(), siteProxy().siteIds()]);
  if (owners.length > 0) await ensureEgressGuard(engine(), { fresh: true });
  const found = [...new Set([...owners.map((owner) => owner.siteId), ...routed])].filter((id) => UUID.test(id));
  if (found.length === 0) return;
  const { known, over } = await settled(found);
  const strangers = found.filter((id) => !known.has(id));
  if (strangers.length > 0) log.warn({ sites: strangers }, 'objects of sites that are not ours were left alone');

  const remains = owners.filter((owner) => over.get(owner.siteId) === owner.tenantId).map((owner) => owner.siteId);
  for (const id of routed.filter((id) => over.has(id))) await trying(id, () => siteProxy().removeSite(id));
  for (const id of remains) await trying(id, () => removeSiteObjects(engine(), id));
}

/** What cannot be removed now is tried again at the next sweep, and must not keep the others. */
async function trying(siteId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    log.info({ siteId }, 'what was left of a site was removed');
  } catch (err) {
    log.warn({ siteId, err }, 'what was left of a site could not be removed');
  }
}
