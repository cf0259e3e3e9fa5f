import { and, eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { containers, sites } from '@/db/schema/sites';
import { writeRunAudit } from '@/lib/kernel/audit';
import { defineRun } from '@/lib/kernel/runs';
import { engine, removeSiteObjects } from '@/lib/outside/docker';
import { releaseMeterOf } from '@/lib/usage';
import { siteProxy } from '../proxy';

const DeleteSite = z.object({
  siteId: z.uuid(),
  /** A site whose deployment failed has given its place back already. */
  holdsPlace: z.boolean(),
});
type DeleteSite = z.infer<typeof DeleteSite>;

/** Takes a site away with all it has: proxy file first, so that nobody is led to what is going. */
export const deleteSiteRun = defineRun<DeleteSite>({
  name: 'site.delete',
  input: DeleteSite,
  steps: [
    {
      name: 'unroute',
      async do(run) {
        await siteProxy().removeSite(run.input.siteId);
      },
    },
    {
      name: 'remove',
      async do(run) {
        await removeSiteObjects(engine(), run.input.siteId);
      },
    },
  ],
  async done(run, tx) {
    const { siteId } = run.input;
    await tx.update(containers).set({ status: 'removed' }).where(eq(containers.siteId, siteId));
    const [site] = await tx
      .update(sites)
      .set({
        status: 'deleted',
        deletedAt: sql`coalesce(${sites.deletedAt}, ${run.clock.now().toISOString()}::timestamptz)`,
        accessUrl: null,
        secretsEncrypted: null,
      })
      .where(eq(sites.id, siteId))
      .returning();
    if (site && run.input.holdsPlace) await releaseMeterOf(tx, run.tenantId, site.customerId, 'containers');
    await writeRunAudit(tx, run, 'site.deleted');
  },
  async failed(run, tx, error) {
    // Its proxy file may be gone already: it is no longer served, and still holds its place.
    const status = run.input.holdsPlace ? 'stopped' : 'failed';
    // One that was retired to make room stays deleted; the sweep looks after what is left of it.
    await tx
      .update(sites)
      .set({ status })
      .where(and(eq(sites.id, run.input.siteId), ne(sites.status, 'deleted')));
    await writeRunAudit(tx, run, 'site.delete_failed', { code: error.code });
  },
});
