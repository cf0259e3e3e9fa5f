import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPlatform, asTenant, codeOf, insert, openDatabase, type Row } from './support';
import { makeTenantRows } from './tenant-rows';

let db: Awaited<ReturnType<typeof openDatabase>>;
let acme: Awaited<ReturnType<typeof makeTenantRows>>;
const refused = '42501';
const unique = '23505';
const check = '23514';

beforeAll(async () => {
  db = await openDatabase();
  acme = await asPlatform(db.platform, makeTenantRows);
});
afterAll(() => db.close());

const own = (table: string) => acme.rows.get(table) as Row & { id: string };
const account = (name: string, maxDomains: number) =>
  asPlatform(db.platform, (tx) =>
    insert(tx, 'domains.cloudflare_accounts', {
      name,
      email: 'cf@company.test',
      api_token_encrypted: 'sealed',
      max_domains: maxDomains,
    }),
  );

describe('a Cloudflare account', () => {
  it('gives exactly its last ten places to a hundred who ask at once', async () => {
    const { id } = await account('ten places', 10);
    const taken = await Promise.all(
      Array.from({ length: 100 }, () =>
        asTenant(db.tenant, acme.tenantId, (tx) => tx`select domains.take_cloudflare_slot(${String(id)}) as took`),
      ),
    );
    expect(taken.filter(([row]) => row?.took)).toHaveLength(10);
  });

  it('is known to a tenant by name and places left only', async () => {
    const { id } = await account('three places', 3);
    await asTenant(db.tenant, acme.tenantId, (tx) => tx`select domains.take_cloudflare_slot(${String(id)})`);
    const rows = await asTenant(
      db.tenant,
      acme.tenantId,
      (tx) => tx`select * from domains.offered_cloudflare_accounts()`,
    );
    expect(rows.find((row) => row.id === id)).toEqual({ id, name: 'three places', remaining: 2 });
  });

  it('never counts below nothing', async () => {
    const { id } = await account('empty', 3);
    const [row] = await asTenant(
      db.tenant,
      acme.tenantId,
      (tx) => tx`select domains.release_cloudflare_slot(${String(id)}) as gave`,
    );
    expect(row).toEqual({ gave: false });
  });
});

describe('a domain name', () => {
  it('is held once over all tenants, and is free again after it was deleted', async () => {
    const other = await asPlatform(db.platform, makeTenantRows);
    const name = String(own('domains.hosted_domains').domain_name);
    const taken = (tenantId: string) =>
      asTenant(
        db.tenant,
        tenantId,
        (tx) => tx`select domains.is_name_taken(${name}) as taken, current_setting('konak.scope', true) as scope`,
      );
    expect([...(await taken(other.tenantId))]).toEqual([{ taken: true, scope: '' }]);
    const claim = () =>
      asTenant(db.tenant, other.tenantId, (tx) => tx`update domains.hosted_domains set domain_name = ${name}`);
    expect(await codeOf(claim())).toBe(unique);
    await asTenant(
      db.tenant,
      acme.tenantId,
      (tx) => tx`update domains.hosted_domains set status = 'deleted', deleted_at = now()`,
    );
    expect(await codeOf(claim())).toBeNull();
  });
});

describe('a custom domain', () => {
  it('is proved by one tenant only, and approved by staff only', async () => {
    const other = await asPlatform(db.platform, makeTenantRows);
    const host = String(own('tenants.custom_domains').host);
    const verify = (tenantId: string) =>
      asTenant(
        db.tenant,
        tenantId,
        (tx) => tx`update tenants.custom_domains set status = 'verified', verified_at = now() where host = ${host}`,
      );
    await asTenant(db.tenant, other.tenantId, (tx) =>
      insert(tx, 'tenants.custom_domains', { tenant_id: other.tenantId, host, verification_token: 'x' }),
    );
    expect(await codeOf(verify(acme.tenantId))).toBeNull();
    expect(await codeOf(verify(other.tenantId))).toBe(unique);
    const approve = (set: string) =>
      asTenant(db.tenant, acme.tenantId, (tx) => tx.unsafe(`update tenants.custom_domains set ${set}`));
    expect(await codeOf(approve("status = 'approved'"))).toBe(check);
    expect(await codeOf(approve('approved_at = now()'))).toBe(refused);
    const approved = { tenant_id: acme.tenantId, host: 'b.test', verification_token: 'x', approved_at: new Date() };
    expect(
      await codeOf(asTenant(db.tenant, acme.tenantId, (tx) => insert(tx, 'tenants.custom_domains', approved))),
    ).toBe(refused);
  });
});
