import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { features, meters } from '../schema/catalogue';
import { licences } from '../schema/licences';
import { packagePrices, packages } from '../schema/packages';
import { plans } from '../schema/plans';
import { tenants } from '../schema/tenants';
import { featureRows } from './features';
import { meterRows } from './meters';
import { packageRows } from './packages';
import { planRows } from './plans';

export type House = { slug?: string; name?: string; locale?: 'tr' | 'en' | 'de'; timeZone?: string };

async function seedPackages(tx: Tx): Promise<void> {
  for (const [displayOrder, { prices, ...row }] of packageRows.entries()) {
    const [made] = await tx
      .insert(packages)
      .values({ ...row, displayOrder })
      .onConflictDoNothing()
      .returning({ id: packages.id });
    if (!made) continue;
    for (const [billingPeriod, amount] of Object.entries(prices)) {
      await tx.insert(packagePrices).values({
        packageId: made.id,
        billingPeriod: billingPeriod as keyof typeof prices,
        currency: 'TRY',
        amount,
      });
    }
  }
}

/** The operator's own tenant, under a licence without end to the largest package. */
async function seedHouse(tx: Tx, house: House): Promise<void> {
  const { slug = 'house', name = 'Konak', locale, timeZone } = house;
  const [made] = await tx
    .insert(tenants)
    .values({ slug, name, locale, timeZone, isHouse: true })
    .onConflictDoNothing()
    .returning({ id: tenants.id });
  if (!made) return;
  const [largest] = await tx
    .select({ id: packages.id })
    .from(packages)
    .where(and(eq(packages.code, 'enterprise'), isNull(packages.supersededAt)));
  if (!largest) throw new Error('the package of the house tenant is missing');
  await tx.insert(licences).values({
    tenantId: made.id,
    packageId: largest.id,
    status: 'active',
    startDate: new Date(),
    endDate: new Date('9999-12-31T00:00:00Z'),
    amount: 0,
    currency: 'TRY',
  });
}

/**
 * Puts in what every installation has: meters, features, packages, default plans and the house tenant. Adds what is
 * missing and leaves what is there, for all of it may have been edited. `db`: the platform's or the owner's connection.
 */
export async function seedCatalogue(db: Db, house: House = {}): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('konak.scope', 'platform', true)`);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('konak catalogue'))`);
    await tx
      .insert(meters)
      .values(meterRows.map((row, sortOrder) => ({ ...row, sortOrder })))
      .onConflictDoNothing();
    await tx
      .insert(features)
      .values(featureRows.map((row, sortOrder) => ({ ...row, sortOrder })))
      .onConflictDoNothing();
    await seedPackages(tx);
    await tx.insert(plans).values(planRows).onConflictDoNothing();
    await seedHouse(tx, house);
  });
}
