import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPlatform, asTenant, openDatabase } from './support';
import { makeTenantRows } from './tenant-rows';

let db: Awaited<ReturnType<typeof openDatabase>>;
let acme: Awaited<ReturnType<typeof makeTenantRows>>;

beforeAll(async () => {
  db = await openDatabase();
  acme = await asPlatform(db.platform, makeTenantRows);
});
afterAll(() => db.close());

describe('a change', () => {
  it("of a tenant, its hosts or its branding is told with the tenant's id", async () => {
    const heard: string[] = [];
    await db.owner.listen('konak_tenants', (payload) => void heard.push(payload));
    const { tenantId } = acme;
    const wait = async (times: number) => expect.poll(() => heard).toEqual(Array(times).fill(tenantId));
    await asTenant(db.tenant, tenantId, (tx) => tx`update tenants.tenants set name = 'New'`);
    await wait(1);
    await asTenant(db.tenant, tenantId, (tx) => tx`delete from tenants.custom_domains`);
    await wait(2);
    const [{ before } = {}] = await asTenant(
      db.tenant,
      tenantId,
      (tx) => tx`select branding_version as before from tenants.tenants`,
    );
    await asTenant(db.tenant, tenantId, (tx) => tx`update branding.settings set color_theme = '{"name": "blue"}'`);
    await wait(3);
    const [{ after } = {}] = await asTenant(
      db.tenant,
      tenantId,
      (tx) => tx`select branding_version as after from tenants.tenants`,
    );
    expect(after).toBe(Number(before) + 1);
  });

  it('of a licence is told with the tenant, of a package to all', async () => {
    const heard: string[] = [];
    await db.owner.listen('konak_licences', (payload) => void heard.push(payload));
    await asPlatform(
      db.platform,
      (tx) => tx`update licences.licences set custom_features = '{"sso": true}' where tenant_id = ${acme.tenantId}`,
    );
    await expect.poll(() => heard).toEqual([acme.tenantId]);
    await asPlatform(db.platform, (tx) => tx`update licences.packages set display_order = 1`);
    await expect.poll(() => heard).toEqual([acme.tenantId, '']);
  });
});

describe('an id made by the database', () => {
  it('is a UUID of version 7 that sorts by the time it was made', async () => {
    const rows = await db.platform`select kernel.new_id()::text as id, pg_sleep(0.002) from generate_series(1, 20)`;
    const ids = rows.map((row) => String(row.id));
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
    expect([...ids].sort()).toEqual(ids);
    const made = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16);
    expect(Math.abs(made - Date.now())).toBeLessThan(60_000);
  });
});
