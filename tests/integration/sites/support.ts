import { hostedDomains } from '@/db/schema/domains';
import { runDefinitions } from '@/lib/doors/run-definitions';
import { tenantTransaction } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { executeRun, readRun } from '@/lib/kernel/runs';
import { makeCustomer, makeTenant, type Person, unique } from '../../support/factory';

/** A customer with one active domain, as the wizard leaves it. */
export async function customerWithDomain(maxContainers = 2) {
  const person = await makeCustomer(await makeTenant({ locale: 'tr' }), { maxContainers });
  const domain = `${unique('site')}.test`;
  const domainId = newId();
  await tenantTransaction(person.ctx.tenant.id, (tx) =>
    tx.insert(hostedDomains).values({
      id: domainId,
      tenantId: person.ctx.tenant.id,
      customerId: person.actor.customerId as string,
      domainName: domain,
      useCloudflare: false,
      cfAccountType: 'none',
      status: 'active',
    }),
  );
  return { person, domain, domainId };
}

/** What the worker does with a run, until it has an end. */
export async function finish({ ctx }: Person, runId: string | null) {
  for (;;) {
    await executeRun(runId as string, runDefinitions);
    const found = await tenantTransaction(ctx.tenant.id, (tx) => readRun(tx, runId as string));
    if (!found) throw new Error('the run is gone');
    if (found.run.state === 'done' || found.run.state === 'failed') return found;
  }
}
