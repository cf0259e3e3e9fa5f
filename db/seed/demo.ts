import { hash } from '@node-rs/bcrypt';
import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { auditEntries } from '../schema/audit';
import { platformSettings } from '../schema/kernel';
import { tenants } from '../schema/tenants';
import { chanceFrom } from './demo/chance';
import { makeDomains } from './demo/domains';
import { makeInvoices } from './demo/invoices';
import { makePeople } from './demo/people';
import { makeCloudflareAccounts, makeStaff, tellSignIns } from './demo/platform';
import type { Telling } from './demo/telling';
import { makeTenant } from './demo/tenant';
import { acme } from './demo/tenants/acme';
import { deniz } from './demo/tenants/deniz';
import { lindner } from './demo/tenants/lindner';
import { makeUsage } from './demo/usage';

/** Everybody's in the demo. */
export const demoPassword = 'konak-demo-1';

export type DemoOptions = {
  /** Ages are counted back from here. Default: now. */
  now?: Date;
  /** Seals a Cloudflare token for the account's row (`lib/domains`, which this may not import). */
  sealAccountToken(token: string, accountId: string): string;
  /** The load balancer a domain is led to. */
  addressFor(domain: string): string;
};

/** Whether the demo may go in: it is not there yet, and nobody but the house uses the database. */
async function isWanted(tx: Tx): Promise<boolean> {
  const [marker] = await tx.select().from(platformSettings).where(eq(platformSettings.key, 'demo'));
  if ((marker?.value as { state?: string } | undefined)?.state === 'done') return false;
  const others = await tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.isHouse, false)).limit(1);
  return others.length === 0;
}

/** History in the order in which it happened: each entry is chained to the one before it. */
async function writeHistory({ tx, told, chance, now }: Telling): Promise<void> {
  const ordered = told.filter(({ at }) => at <= now).sort((a, b) => a.at.getTime() - b.at.getTime());
  for (let first = 0; first < ordered.length; first += 200) {
    const rows = ordered.slice(first, first + 200);
    await tx
      .insert(auditEntries)
      .values(rows.map(({ at, ...entry }) => ({ ...entry, id: chance.id(at), createdAt: at })));
  }
}

/**
 * Three tenants with people, domains, sixty days of usage, invoices and history, relative to `now` and otherwise the
 * same every time. No sites: those are containers, and none run. All in one transaction: wholly there, or not at all.
 * @param db the platform's connection, catalogue seeded
 * @returns whether it was put in; false where it is already, or where others use the database
 */
export async function seedDemo(db: Db, options: DemoOptions): Promise<boolean> {
  const { now = new Date(), sealAccountToken, addressFor } = options;
  const passwordHash = await hash(demoPassword, { cost: 12 });
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('konak.scope', 'platform', true)`);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('konak demo'))`);
    if (!(await isWanted(tx))) return false;
    const shared = { tx, now, chance: chanceFrom(2026), passwordHash, sealAccountToken, addressFor, told: [] };
    const telling: Telling = { ...shared, staff: await makeStaff(shared) };
    await makeCloudflareAccounts(telling);
    const made = [];
    for (const story of [lindner, acme, deniz]) {
      const tenant = await makeTenant(telling, story);
      const people = await makePeople(telling, tenant, story);
      const domains = await makeDomains(telling, tenant.id, people);
      await makeUsage(telling, story, { tenant, people, domains });
      made.push({ story, tenant });
    }
    await makeInvoices(telling, made);
    tellSignIns(telling);
    await writeHistory(telling);
    const marker = { key: 'demo', value: { state: 'done', seededAt: now.toISOString() } };
    await tx
      .insert(platformSettings)
      .values(marker)
      .onConflictDoUpdate({ target: platformSettings.key, set: { value: marker.value } });
    return true;
  });
}
