import { counters, usageTracking } from '../../schema/usage';
import type { MadePerson } from './people';
import { dateOf, type Telling } from './telling';
import type { MadeTenant } from './tenant';
import type { TenantStory } from './tenant-story';

const days = 60;
const day = 86_400_000;
const tenth = (value: number) => Math.round(value * 10) / 10;

type Made = { tenant: MadeTenant; people: MadePerson[]; domains: Map<string, Date[]> };

/** What was used on a day: what there is comes from the rows, what flows rises over the weeks and rests at the weekend. */
function metricsOn(
  { chance }: Telling,
  { usage }: TenantStory,
  { people, domains }: Made,
  date: Date,
  progress: number,
) {
  const until = date.getTime() + day;
  const there = people.filter((person) => person.since.getTime() < until).length;
  const owned = [...domains.values()].flat().filter((at) => at.getTime() < until).length;
  const atWork = date.getUTCDay() % 6 === 0 ? 0.42 : 1;
  const flow = (0.55 + 0.45 * progress) * atWork * (0.82 + 0.36 * chance.next());
  return {
    active_users: Math.min(there, Math.max(1, Math.round(usage.activeUsers * flow))),
    users: there,
    domains: owned,
    storage_gb: tenth(usage.storageGb * (0.62 + 0.38 * progress)),
    bandwidth_gb: tenth((usage.bandwidthGb / 7) * flow),
    ...(usage.apiCalls > 0 && { api_calls: Math.round(usage.apiCalls * flow) }),
  };
}

/** The last sixty days, and the counters the limits are held by, which agree with them and with the rows. */
export async function makeUsage(telling: Telling, story: TenantStory, made: Made): Promise<void> {
  const { tx, chance, now } = telling;
  const tenantId = made.tenant.id;
  const today = Math.floor(now.getTime() / day) * day;
  const tracked = Array.from({ length: days }, (_, at) => {
    const date = new Date(today - (days - 1 - at) * day);
    const createdAt = new Date(Math.min(date.getTime() + day - 1000, now.getTime()));
    const metrics = metricsOn(telling, story, made, date, at / (days - 1));
    return { id: chance.id(createdAt), tenantId, trackingDate: dateOf(date), metrics, createdAt };
  });
  await tx.insert(usageTracking).values(tracked);
  const thisMonth = tracked.filter(({ trackingDate }) => trackingDate.slice(0, 7) === dateOf(now).slice(0, 7));
  const sum = (read: (metrics: (typeof tracked)[number]['metrics']) => number | undefined) =>
    Math.round(thisMonth.reduce((total, { metrics }) => total + (read(metrics) ?? 0), 0));
  const used = {
    users: made.people.length,
    domains: [...made.domains.values()].flat().length,
    storage_gb: Math.ceil(tracked.at(-1)?.metrics.storage_gb ?? 0),
    bandwidth_gb: sum((metrics) => metrics.bandwidth_gb),
    api_calls: sum((metrics) => metrics.api_calls),
  };
  await tx
    .insert(counters)
    .values(Object.entries(used).map(([meter, amount]) => ({ tenantId, subjectId: tenantId, meter, used: amount })));
  for (const [subjectId, added] of made.domains) {
    await tx.insert(counters).values({ tenantId, subjectId, meter: 'domains', used: added.length });
  }
}
