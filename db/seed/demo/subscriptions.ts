import { subscriptions } from '../../schema/subscriptions';
import { periodsOf } from './periods';
import { daysBefore, type Telling } from './telling';
import type { MadeTenant } from './tenant';
import type { PersonStory } from './tenant-story';

/** The plan a person is on, and since and until when. */
export function termsOf(telling: Telling, tenant: MadeTenant, story: PersonStory, since: Date) {
  const planOf = (slug: string) => {
    const plan = tenant.plans.find((each) => each.slug === slug);
    if (!plan) throw new Error(`no plan ${slug}`);
    return plan;
  };
  const plan = planOf(story.plan);
  const free = plan.priceMonthly === 0;
  const cycle = story.cycle ?? 'monthly';
  const start = story.changed ? daysBefore(telling, story.changed.daysAgo) : since;
  const end = free ? null : (periodsOf(start, telling.now, cycle).at(-1)?.end ?? null);
  return { plan, former: story.changed && planOf(story.changed.from), cycle, free, start, end };
}

export type Terms = ReturnType<typeof termsOf>;

/** The customer's plans over time; the last one is open. The customer is there already. */
export async function makeSubscriptions(
  telling: Telling,
  tenantId: string,
  customerId: string,
  since: Date,
  terms: Terms,
) {
  const { tx, chance, told, staff } = telling;
  const { plan, former, cycle, start, end } = terms;
  const of = { tenantId, customerId, currency: plan.currency };
  if (former) {
    const price = { planId: former.id, amount: former.priceMonthly, billingCycle: 'monthly' as const };
    const ended = { status: 'cancelled' as const, endedAt: start, updatedAt: start };
    const dates = { startDate: since, createdAt: since };
    await tx.insert(subscriptions).values({ id: chance.id(since), ...of, ...price, ...dates, ...ended });
    const change = { before: { subscription_plan: former.slug }, after: { subscription_plan: plan.slug } };
    const resource = { resourceType: 'customer', resourceId: customerId };
    told.push({ at: start, tenantId, ...staff, action: 'customer.change_plan', ...resource, ...change });
  }
  const amount = cycle === 'yearly' ? plan.priceYearly : plan.priceMonthly;
  const dates = { startDate: start, endDate: end, createdAt: start, updatedAt: start };
  await tx
    .insert(subscriptions)
    .values({ id: chance.id(start), ...of, planId: plan.id, amount, billingCycle: cycle, ...dates });
}
