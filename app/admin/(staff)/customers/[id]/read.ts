import { readCustomerRecord } from '@/lib/accounts';
import { entriesAbout } from '@/lib/audit';
import { listAllDomains } from '@/lib/domains';
import { read } from '@/lib/doors/page';
import type { Context } from '@/lib/kernel/context';
import { KonakError } from '@/lib/kernel/errors';
import { listOfferedPlans } from '@/lib/plans';
import { listAllSites } from '@/lib/sites';
import { tenantNames } from '@/lib/tenants';

/** All a customer's page shows; undefined where there is no such customer. */
export async function readCustomerPage(ctx: Context, id: string) {
  try {
    return await read(ctx, async (tx) => {
      const customer = await readCustomerRecord(tx, id);
      const { rows: domains } = await listAllDomains(tx, { customerId: id, limit: 100 });
      const { rows: sites } = await listAllSites(tx, { customerId: id, limit: 100 });
      const ids = [id, customer.user_id, ...domains.map((domain) => domain.id), ...sites.map((site) => site.id)];
      const names = await tenantNames(tx);
      return {
        customer,
        tenantName: names.find((tenant) => tenant.id === customer.tenant_id)?.name ?? customer.tenant,
        plans: await listOfferedPlans(tx, customer.tenant_id),
        domains,
        sites,
        history: await entriesAbout(tx, ids, 15),
      };
    });
  } catch (error) {
    if (error instanceof KonakError && error.kind === 'not_found') return undefined;
    throw error;
  }
}
