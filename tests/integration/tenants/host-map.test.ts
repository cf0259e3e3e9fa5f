import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { licences } from '@/db/schema/licences';
import { tenants } from '@/db/schema/tenants';
import { followTenants } from '@/lib/doors/startup';
import { platformTransaction } from '@/lib/kernel/database';
import { entitlementsOf } from '@/lib/licences';
import { hostMap } from '@/lib/tenants';
import { makeTenant, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { asAdmin } from '../../support/postgres';

const installation = installKonak();
const soon = { timeout: 30_000, interval: 50 };

const rename = (id: string, slug: string) =>
  platformTransaction((tx) => tx.update(tenants).set({ slug }).where(eq(tenants.id, id)));

it('the map of hosts follows the database, also over a lost connection', async () => {
  await followTenants();
  const tenant = await makeTenant();
  const [first, second] = [unique('first'), unique('second')];

  await rename(tenant.id, first);
  await expect.poll(() => hostMap().resolve(`${first}.konak.test`)?.id, soon).toBe(tenant.id);
  expect(hostMap().resolve(`${tenant.slug}.konak.test`)).toBeUndefined();

  // Every connection of the application is cut, and while nobody listens, something changes.
  await asAdmin(installation.database.adminUrl, async (sql) => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    await sql`select set_config('konak.scope', 'platform', false)`;
    await sql`update tenants.tenants set slug = ${second} where id = ${tenant.id}`;
  });
  await expect.poll(() => hostMap().resolve(`${second}.konak.test`)?.id, soon).toBe(tenant.id);
});

it('a suspended licence takes its features away in the running process', async () => {
  await followTenants();
  const tenant = await makeTenant({ packageCode: 'professional' });
  expect(entitlementsOf(tenant.id).features.has('custom_domain')).toBe(true);
  await platformTransaction((tx) =>
    tx.update(licences).set({ status: 'suspended', suspendedAt: new Date() }).where(eq(licences.tenantId, tenant.id)),
  );
  await expect.poll(() => entitlementsOf(tenant.id).features.size, soon).toBe(0);
});
