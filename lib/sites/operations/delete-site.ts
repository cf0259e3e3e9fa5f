import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { sites } from '@/db/schema/sites';
import { conflict, invalid, notFound } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { siteDetail } from '../queries';
import { deleteSiteRun } from '../runs/delete-site-run';
import { SiteView } from '../shapes';

/** Deletes a site with its containers, network, volumes and proxy file; answers at once, the run does the work. */
export const deleteSite = operation({
  name: 'site.delete',
  allow: ['customer', 'tenant_admin'],
  input: z.object({
    id: z.uuid('not_found'),
    /** The site's name, typed by a person; programs may leave it out. */
    confirm: z.string().optional(),
  }),
  output: SiteView,
  async run({ input, ctx, tx, record, emit, startRun }) {
    const before = await siteDetail(tx, ctx, input.id);
    if (before.status === 'deleted') throw notFound();
    if (input.confirm !== undefined && input.confirm.trim() !== before.name) throw invalid({ confirm: 'name_differs' });
    const [row] = await tx
      .select()
      .from(sites)
      .where(and(eq(sites.id, input.id), isNull(sites.deletedAt)))
      .for('update');
    if (!row) throw notFound();
    if (row.status === 'deploying' || row.status === 'deleting') throw conflict('site_busy');
    const subject = { type: 'site', id: row.id };
    const runId = await startRun(deleteSiteRun, { siteId: row.id, holdsPlace: row.status !== 'failed' }, subject);
    await tx.update(sites).set({ status: 'deleting', runId }).where(eq(sites.id, row.id));
    const after = { ...before, status: 'deleting', run_id: runId };
    await record({ resource: subject, before: { status: before.status }, after: { status: 'deleting' } });
    await emit('site.deleting', { siteId: row.id, runId });
    return SiteView.parse(after);
  },
});
