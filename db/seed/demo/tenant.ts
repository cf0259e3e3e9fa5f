import { and, eq, isNull } from 'drizzle-orm';
import { brandingSettings } from '../../schema/branding';
import { licences, tenantFeatures } from '../../schema/licences';
import { packages } from '../../schema/packages';
import { plans } from '../../schema/plans';
import { customDomains, tenants } from '../../schema/tenants';
import { periodsOf } from './periods';
import { daysBefore, type Telling } from './telling';
import type { TenantStory } from './tenant-story';

export type MadeTenant = { id: string; licenceId: string; createdAt: Date; plans: (typeof plans.$inferSelect)[] };

async function makeLicence(telling: Telling, story: TenantStory, tenantId: string, createdAt: Date) {
  const { tx, chance, now, told, staff } = telling;
  const { packageCode, ...price } = story.licence;
  const [sold] = await tx
    .select({ id: packages.id })
    .from(packages)
    .where(and(eq(packages.code, packageCode), isNull(packages.supersededAt)));
  if (!sold) throw new Error(`the package ${packageCode} is missing`);
  const id = chance.id(createdAt);
  const endDate = periodsOf(createdAt, now, price.billingPeriod).at(-1)?.end ?? now;
  const terms = { ...price, startDate: createdAt, endDate, status: 'active' as const };
  await tx
    .insert(licences)
    .values({ id, tenantId, packageId: sold.id, ...terms, nextBillingDate: endDate, createdAt, updatedAt: createdAt });
  const resource = { resourceType: 'licence', resourceId: id };
  const after = { package: packageCode, status: 'active', start_date: createdAt.toISOString() };
  told.push({
    at: new Date(createdAt.getTime() + 60_000),
    tenantId,
    ...staff,
    action: 'licence.assign',
    ...resource,
    after,
  });
  for (const [featureKey, enabled] of Object.entries(story.toggles)) {
    const at = daysBefore(telling, chance.between(10, 40));
    const feature = { featureKey, enabled, createdAt: at, updatedAt: at, createdBy: staff.actorId };
    await tx.insert(tenantFeatures).values({ id: chance.id(at), tenantId, ...feature });
    const change = { before: { enabled: !enabled }, after: { enabled } };
    const toggled = { resourceType: 'feature', resourceId: featureKey, ...change };
    told.push({ at, tenantId, ...staff, action: 'licence.toggle_feature', ...toggled });
  }
  return id;
}

async function makeCustomHost({ tx, chance, staff, told }: Telling, host: string, tenantId: string, at: Date) {
  const id = chance.id(at);
  const proof = { verificationToken: chance.id(at).replaceAll('-', ''), verifiedAt: at, lastCheckedAt: at };
  const approval = { approvedAt: at, approvedBy: staff.actorId };
  const row = { id, tenantId, host, status: 'active' as const, ...proof, ...approval, createdAt: at, updatedAt: at };
  await tx.insert(customDomains).values(row);
  const resource = { resourceType: 'custom_domain', resourceId: id };
  const change = { before: { host, status: 'verified' }, after: { host, status: 'active' } };
  told.push({ at, tenantId, ...staff, action: 'custom_domain.approve', ...resource, ...change });
}

/** The tenant with licence, branding, plans and its own host. */
export async function makeTenant(telling: Telling, story: TenantStory): Promise<MadeTenant> {
  const { tx, chance, told, staff } = telling;
  const createdAt = daysBefore(telling, story.daysAgo);
  const id = chance.id(createdAt);
  const { slug, name, locale, timeZone, currency } = story;
  const ages = { createdAt, updatedAt: createdAt };
  await tx.insert(tenants).values({ id, slug, name, locale, timeZone, currency, ...ages });
  const resource = { resourceType: 'tenant', resourceId: id };
  told.push({
    at: createdAt,
    tenantId: id,
    ...staff,
    action: 'tenant.create',
    ...resource,
    after: { slug, name, locale },
  });
  const licenceId = await makeLicence(telling, story, id, createdAt);
  const settings = { generalSettings: story.general, colorTheme: story.theme, advancedSettings: story.advanced };
  const brandingId = chance.id(createdAt);
  await tx.insert(brandingSettings).values({ id: brandingId, tenantId: id, ...settings, ...ages });
  const rows = story.plans.map((plan, sortOrder) => {
    const planId = chance.id(createdAt);
    const made = { resourceType: 'plan', resourceId: planId, after: { ...plan } };
    told.push({ at: new Date(createdAt.getTime() + 120_000), tenantId: id, ...staff, action: 'plan.create', ...made });
    return { id: planId, tenantId: id, ...plan, currency, sortOrder, ...ages };
  });
  const made = await tx.insert(plans).values(rows).returning();
  if (story.customHost) await makeCustomHost(telling, story.customHost, id, daysBefore(telling, 30));
  return { id, licenceId, createdAt, plans: made };
}
