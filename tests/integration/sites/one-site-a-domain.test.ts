import { and, eq, isNull, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { hostedDomains } from '@/db/schema/domains';
import { sites } from '@/db/schema/sites';
import { deleteDomain } from '@/lib/dns';
import { execute } from '@/lib/doors/gates';
import { platformTransaction, tenantTransaction } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { deploySite } from '@/lib/sites';
import { installKonak } from '../../support/installation';
import { customerWithDomain } from './support';

installKonak();

const standing = (domainId: string) =>
  platformTransaction((tx) =>
    tx
      .select()
      .from(sites)
      .where(and(eq(sites.domainId, domainId), isNull(sites.deletedAt))),
  );
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

/** How many transactions of this server wait for another's. */
const waiting = async () => {
  const blocked = sql`select from pg_locks where not granted and locktype in ('transactionid', 'tuple')`;
  return (await platformTransaction((tx) => tx.execute(blocked))).length;
};

it('a domain that is being deleted gets no site, though both were asked for at once', async () => {
  const { person, domainId } = await customerWithDomain();
  const wish = { domain_id: domainId, container_type: 'static' };
  let deploying: Promise<string> | undefined;
  await tenantTransaction(person.ctx.tenant.id, async (tx) => {
    await tx.update(hostedDomains).set({ status: 'deleting' }).where(eq(hostedDomains.id, domainId));
    deploying = outcome(execute(deploySite, person.ctx, wish));
    // The deployment ends before this transaction does, unless it waits for it.
    await Promise.race([deploying, expect.poll(waiting, { timeout: 10_000 }).toBeGreaterThan(0)]);
  });
  expect(await deploying).toBe('domain_not_active');
  expect(await standing(domainId)).toEqual([]);
});

it('of a deletion and a deployment at once, one is refused, whichever comes first', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { person, domainId } = await customerWithDomain();
    const ended = await Promise.all([
      outcome(execute(deploySite, person.ctx, { domain_id: domainId, container_type: 'static' })),
      outcome(execute(deleteDomain, person.ctx, { id: domainId, delete_records: false })),
    ]);
    expect([
      ['done', 'domain_has_sites'],
      ['domain_not_active', 'done'],
    ]).toContainEqual(ended);
  }
});

it('of many deployments on one domain at once, one is made, and the others hear why', async () => {
  const { person, domainId } = await customerWithDomain(10);
  const deploy = (n: number) =>
    outcome(execute(deploySite, person.ctx, { domain_id: domainId, container_type: 'static', name: `site ${n}` }));
  const ended = await Promise.all([1, 2, 3, 4, 5].map(deploy));
  expect(ended.sort()).toEqual(['domain_has_site', 'domain_has_site', 'domain_has_site', 'domain_has_site', 'done']);
  expect(await standing(domainId)).toHaveLength(1);
});

it('the database itself holds one standing site a domain, and any number that failed', async () => {
  const { person, domainId } = await customerWithDomain();
  const add = (status: 'running' | 'failed') =>
    tenantTransaction(person.ctx.tenant.id, (tx) =>
      tx.insert(sites).values({
        id: newId(),
        tenantId: person.ctx.tenant.id,
        customerId: person.actor.customerId as string,
        domainId,
        name: newId(),
        templateKey: 'static',
        status,
      }),
    );
  await add('failed');
  await add('failed');
  await add('running');
  await expect(add('running')).rejects.toMatchObject({ cause: { constraint_name: 'sites_domain_one' } });
});
