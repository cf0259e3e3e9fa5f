import { eq } from 'drizzle-orm';
import { hostedDomains } from '@/db/schema/domains';
import { domainView, requireDomain, sitesOn } from '@/lib/domains';
import { conflict, invalid } from '@/lib/kernel/errors';
import { toHostName } from '@/lib/kernel/host-name';
import { operation } from '@/lib/kernel/operation';
import { deleteDomainRun } from '../runs/delete-domain';
import { DeleteDomain, Deleting } from '../shapes';

/**
 * Takes a domain out of service: with `delete_records`, also the records we made in its zone. Its sites must be gone
 * before, for they are another area's to remove.
 */
export const deleteDomain = operation({
  name: 'domain.delete',
  allow: ['customer', 'tenant_admin'],
  input: DeleteDomain,
  output: Deleting,
  async run({ input, ctx, tx, record, startRun }) {
    const domain = await requireDomain(tx, ctx, input.id, true);
    if (input.confirm !== undefined && toHostName(input.confirm) !== domain.domainName) {
      throw invalid({ confirm: 'name_differs' });
    }
    if (domain.status !== 'active' && domain.status !== 'failed') throw conflict('domain_busy');
    const sites = await sitesOn(tx, domain.id);
    if (sites.length > 0) throw conflict('domain_has_sites', { sites: sites.length });
    await tx.update(hostedDomains).set({ status: 'deleting' }).where(eq(hostedDomains.id, domain.id));
    const runInput = {
      delete_records: input.delete_records && domain.useCloudflare,
      former_status: domain.status,
    };
    const runId = await startRun(deleteDomainRun, runInput, { type: 'domain', id: domain.id });
    const details = { run_id: runId, delete_records: runInput.delete_records };
    await record({ resource: { type: 'domain', id: domain.id }, before: domainView(domain), details });
    return { id: domain.id, run_id: runId };
  },
});
