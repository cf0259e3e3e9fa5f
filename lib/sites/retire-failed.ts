import { and, eq } from 'drizzle-orm';
import { sites } from '@/db/schema/sites';
import type { Clock } from '@/lib/kernel/clock';
import type { Tx } from '@/lib/kernel/database';
import type { Effects } from '@/lib/kernel/operation';
import { deleteSiteRun } from './runs/delete-site-run';

type Retire = { tx: Tx; clock: Clock } & Pick<Effects, 'startRun'>;

/**
 * Makes room for another deployment on a domain: sites that failed there end as deleted, without their secrets, and a
 * run of each looks once more for what may have been left on the engine. Their places were given back when they failed.
 */
export async function retireFailed({ tx, clock, startRun }: Retire, domainId: string): Promise<void> {
  const retired = await tx
    .update(sites)
    .set({ status: 'deleted', deletedAt: clock.now(), secretsEncrypted: null })
    .where(and(eq(sites.domainId, domainId), eq(sites.status, 'failed')))
    .returning({ id: sites.id });
  for (const { id } of retired) {
    const runId = await startRun(deleteSiteRun, { siteId: id, holdsPlace: false }, { type: 'site', id });
    await tx.update(sites).set({ runId }).where(eq(sites.id, id));
  }
}
