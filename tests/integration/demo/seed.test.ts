import { compare } from '@node-rs/bcrypt';
import { eq, isNull, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { users } from '@/db/schema/accounts';
import { auditEntries } from '@/db/schema/audit';
import { cloudflareAccounts, hostedDomains } from '@/db/schema/domains';
import { invoices } from '@/db/schema/invoices';
import { staff } from '@/db/schema/staff';
import { customDomains, tenants } from '@/db/schema/tenants';
import { counters, usageTracking } from '@/db/schema/usage';
import { type DemoOptions, demoPassword, seedDemo } from '@/db/seed/demo';
import { sealAccountToken } from '@/lib/domains/provider-token';
import { platformPool, platformTransaction } from '@/lib/kernel/database';
import { open, Secret } from '@/lib/kernel/secrets';
import { installKonak } from '../../support/installation';

installKonak();

const now = new Date('2026-11-21T09:30:00Z');
const options: DemoOptions = {
  now,
  sealAccountToken: (token, accountId) => sealAccountToken(new Secret(token), accountId),
  addressFor: () => '192.0.2.10',
};

let seeded: boolean;
beforeAll(async () => {
  seeded = await seedDemo(platformPool().db, options);
});

const countOf = async (query: string) => {
  const [row] = await platformTransaction((tx) => tx.execute<{ count: number }>(sql.raw(query)));
  return Number(row?.count);
};

describe('the demo on an empty database', () => {
  it('puts in three tenants, one on a host of its own', async () => {
    expect(seeded).toBe(true);
    const rows = await platformTransaction((tx) => tx.select().from(tenants).where(eq(tenants.isHouse, false)));
    expect(rows.map((row) => [row.slug, row.locale]).sort()).toEqual([
      ['acme', 'en'],
      ['deniz', 'tr'],
      ['lindner', 'de'],
    ]);
    const hosts = await platformTransaction((tx) => tx.select().from(customDomains));
    expect(hosts.map(({ host, status }) => [host, status])).toEqual([['panel.lindner.test', 'active']]);
  });

  it('is put in once', async () => {
    const before = await countOf('select count(*) from audit.entries');
    expect(await seedDemo(platformPool().db, options)).toBe(false);
    expect(await countOf('select count(*) from audit.entries')).toBe(before);
    expect(await countOf('select count(*) from tenants.tenants')).toBe(4);
  });

  it('lets each of the told accounts in with the told password', async () => {
    const rows = await platformTransaction((tx) => tx.select().from(users));
    for (const slug of ['acme', 'deniz', 'lindner']) {
      for (const [name, role] of [
        ['admin', 'tenant_admin'],
        ['customer', 'customer'],
      ]) {
        const user = rows.find((row) => row.email === `${name}@${slug}.test`);
        expect(user?.role).toBe(role);
        expect(await compare(demoPassword, user?.passwordHash ?? '')).toBe(true);
      }
    }
    const [admin] = await platformTransaction((tx) => tx.select().from(staff));
    expect(admin).toMatchObject({ username: 'admin', role: 'super_admin' });
    expect(await compare(demoPassword, admin?.passwordHash ?? '')).toBe(true);
  });

  it('counts users and domains as the rows do, and today’s usage agrees', async () => {
    const rows = await platformTransaction((tx) => tx.select().from(tenants).where(eq(tenants.isHouse, false)));
    for (const { id } of rows) {
      const used = await platformTransaction((tx) => tx.select().from(counters).where(eq(counters.tenantId, id)));
      const ofTenant = Object.fromEntries(
        used.filter((row) => row.subjectId === id).map((row) => [row.meter, row.used]),
      );
      const [today] = await platformTransaction((tx) =>
        tx.select().from(usageTracking).where(sql`tenant_id = ${id} and tracking_date = '2026-11-21'`),
      );
      const people = await countOf(`select count(*) from accounts.users where tenant_id = '${id}'`);
      const owned = await countOf(`select count(*) from domains.hosted_domains where tenant_id = '${id}'`);
      expect([ofTenant.users, today?.metrics.users]).toEqual([people, people]);
      expect([ofTenant.domains, today?.metrics.domains]).toEqual([owned, owned]);
      const ofCustomers = used.filter((row) => row.subjectId !== id && row.meter === 'domains');
      expect(ofCustomers.reduce((total, row) => total + row.used, 0)).toBe(owned);
      expect(await countOf(`select count(*) from usage.usage_tracking where tenant_id = '${id}'`)).toBe(60);
    }
  });

  it('claims no zone and runs no site', async () => {
    const rows = await platformTransaction((tx) => tx.select().from(hostedDomains));
    expect(rows.length).toBeGreaterThan(15);
    expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['active', 'pending', 'failed']));
    for (const row of rows) expect([row.cfAccountType, row.cfZoneId]).toEqual(['none', null]);
    expect(await countOf('select count(*) from sites.sites')).toBe(0);
    const accounts = await platformTransaction((tx) => tx.select().from(cloudflareAccounts));
    expect(accounts.map((row) => row.currentDomainCount)).toEqual([0, 0]);
    const [first] = accounts;
    const token = open(first?.apiTokenEncrypted ?? '', `cloudflare-account:${first?.id}`);
    expect(token.reveal()).toMatch(/^sandbox-[a-z-]+$/);
  });

  it('numbers the invoices of a year without a gap in order of date', async () => {
    const rows = await platformTransaction((tx) =>
      tx.select().from(invoices).orderBy(invoices.invoiceDate, invoices.createdAt),
    );
    const numbers = rows.map((row) => row.invoiceNumber);
    const thisYear = numbers.filter((number) => number?.startsWith('FAT-2026-'));
    expect(thisYear.length).toBeGreaterThan(8);
    expect(thisYear).toEqual(thisYear.map((_, at) => `FAT-2026-${String(at + 1).padStart(3, '0')}`));
    expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['paid', 'pending', 'overdue']));
    const late = rows.filter((row) => row.status === 'overdue');
    for (const row of late) expect(row.dueDate < '2026-11-21').toBe(true);
    const open = rows.filter((row) => row.status === 'pending');
    for (const row of open) expect(row.dueDate >= '2026-11-21').toBe(true);
    expect(await countOf('select count(*) from billing.payments')).toBe(
      rows.filter((row) => row.status === 'paid').length,
    );
  });

  it('tells a history of the past whose chains are whole', async () => {
    const rows = await platformTransaction((tx) => tx.select().from(auditEntries));
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.every((row) => row.createdAt <= now)).toBe(true);
    const chains = await platformTransaction((tx) => tx.select({ id: tenants.id }).from(tenants));
    for (const id of [...chains.map((row) => row.id), null]) {
      const problems = await platformTransaction((tx) => tx.execute(sql`select * from audit.verify(${id}::uuid)`));
      expect([...problems]).toEqual([]);
    }
    const platform = await platformTransaction((tx) =>
      tx.select().from(auditEntries).where(isNull(auditEntries.tenantId)),
    );
    expect(platform.some((row) => row.action === 'cf_account.create')).toBe(true);
  });
});

describe('the demo on a database in use', () => {
  it('stays out, even where its mark is gone', async () => {
    await platformTransaction((tx) => tx.execute(sql`delete from kernel.settings where key = 'demo'`));
    expect(await seedDemo(platformPool().db, options)).toBe(false);
  });
});
