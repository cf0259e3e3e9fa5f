import { eq } from 'drizzle-orm';
import { customers, users } from '../../schema/accounts';
import { makeSubscriptions, termsOf } from './subscriptions';
import { daysBefore, type Person, type Telling } from './telling';
import type { MadeTenant } from './tenant';
import type { PersonStory, TenantStory } from './tenant-story';

export type MadePerson = Person & { customerId: string; since: Date; story: PersonStory };

const browsers = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:144.0) Gecko/20100101 Firefox/144.0',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
];

/** Signs the person in now and then; the last time is kept with the person. */
async function signIns(telling: Telling, tenantId: string, person: MadePerson): Promise<void> {
  const { tx, chance, told } = telling;
  const { story, actorId } = person;
  if (story.isActive === false) return;
  const newest = Math.min(story.daysAgo, chance.between(0, 3));
  const times = [daysBefore(telling, newest)];
  for (let days = newest + chance.between(2, 6); days < Math.min(story.daysAgo, 45); days += chance.between(3, 9)) {
    times.push(daysBefore(telling, days));
  }
  for (const at of times) {
    const { customerId: _, since: __, story: ___, ...actor } = person;
    told.push({ at, tenantId, ...actor, action: 'session.open', resourceType: 'user', resourceId: actorId });
  }
  await tx.update(users).set({ lastLogin: times[0], updatedAt: times[0] }).where(eq(users.id, actorId));
}

async function makePerson(telling: Telling, tenant: MadeTenant, story: PersonStory, locale: TenantStory['locale']) {
  const { tx, chance, told, passwordHash, staff } = telling;
  const since = story.role ? new Date(tenant.createdAt.getTime() + 180_000) : daysBefore(telling, story.daysAgo);
  const [userId, customerId] = [chance.id(since), chance.id(since)];
  const origin = { ip: `203.0.113.${chance.between(2, 250)}`, userAgent: chance.pick(browsers) };
  const ages = { createdAt: since, updatedAt: since };
  const of = { tenantId: tenant.id, isActive: story.isActive ?? true, ...ages };
  const shown = { email: story.email, role: story.role ?? ('customer' as const) };
  await tx
    .insert(users)
    .values({ id: userId, ...of, ...shown, fullName: story.name, passwordHash, locale, emailVerifiedAt: since });
  const terms = termsOf(telling, tenant, story, since);
  const { maxDomains, maxContainers, maxStorageGb, maxBandwidthGb } = terms.plan;
  await tx.insert(customers).values({
    ...{ id: customerId, userId, ...of, planId: terms.plan.id, subscriptionPlan: terms.plan.slug },
    ...{ maxDomains, maxContainers, maxStorageGb, maxBandwidthGb },
    ...{ subscriptionStart: terms.start, subscriptionEnd: terms.end, billingCycle: terms.free ? null : terms.cycle },
    onboardedAt: story.domains?.length || story.role ? since : null,
  });
  await makeSubscriptions(telling, tenant.id, customerId, since, terms);
  const person: MadePerson = {
    actorKind: 'user',
    actorId: userId,
    actorName: story.email,
    ...origin,
    customerId,
    since,
    story,
  };
  const by = story.role ? staff : { actorKind: 'anonymous' as const, ...origin };
  const made = { action: story.role ? 'user.create' : 'account.register', resourceType: 'user', resourceId: userId };
  told.push({ at: since, tenantId: tenant.id, ...by, ...made, after: { ...shown, full_name: story.name } });
  if (story.isActive === false) {
    const at = daysBefore(telling, Math.floor(story.daysAgo / 2));
    const change = { before: { is_active: true }, after: { is_active: false } };
    const resource = { resourceType: 'customer', resourceId: customerId };
    told.push({ at, tenantId: tenant.id, ...staff, action: 'customer.change_status', ...resource, ...change });
  }
  await signIns(telling, tenant.id, person);
  return person;
}

/** The tenant's people, each with a customer's profile and the plan it is on. */
export async function makePeople(telling: Telling, tenant: MadeTenant, story: TenantStory): Promise<MadePerson[]> {
  const people: MadePerson[] = [];
  for (const each of story.people) people.push(await makePerson(telling, tenant, each, story.locale));
  return people;
}
