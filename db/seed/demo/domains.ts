import { dnsRecords } from '../../schema/dns';
import { hostedDomains } from '../../schema/domains';
import type { MadePerson } from './people';
import { daysBefore, type Telling } from './telling';
import type { DomainStory } from './tenant-story';

/**
 * A domain whose records are set by hand: no zone is claimed at Cloudflare, real or sandbox, that nobody made there.
 * @returns when it was added
 */
async function makeDomain(telling: Telling, tenantId: string, person: MadePerson, story: DomainStory): Promise<Date> {
  const { tx, chance, told, addressFor } = telling;
  const at = daysBefore(telling, story.daysAgo);
  const id = chance.id(at);
  const lbIp = addressFor(story.name);
  const isActive = story.status === 'active';
  const { customerId, story: _, ...actor } = person;
  await tx.insert(hostedDomains).values({
    ...{ id, tenantId, customerId, createdBy: actor.actorId, domainName: story.name, projectName: story.project },
    ...{ useCloudflare: false, cfAccountType: 'none' as const, cfProxyEnabled: false, lbIp, status: story.status },
    ...{ dnsConfigured: isActive, sslConfigured: false, createdAt: at, updatedAt: at },
  });
  const names = [story.name, `www.${story.name}`];
  await tx.insert(dnsRecords).values(
    names.map((name) => ({
      ...{ id: chance.id(at), tenantId, domainId: id, recordType: 'A', name, value: lbIp, ttl: 300 },
      ...{ createdAt: at, updatedAt: at },
    })),
  );
  const shown = { domain_name: story.name, project_name: story.project, cf_account_type: 'none', lb_ip: lbIp };
  const resource = { resourceType: 'domain', resourceId: id };
  told.push({ at, tenantId, ...actor, action: 'domain.add', ...resource, after: { ...shown, status: 'pending' } });
  if (story.status !== 'pending') {
    const checked = new Date(Math.min(at.getTime() + chance.between(20, 300) * 60_000, telling.now.getTime()));
    const change = { before: { status: 'pending' }, after: { status: story.status } };
    told.push({ at: checked, tenantId, ...actor, action: 'zone.check_records', ...resource, ...change });
  }
  return at;
}

/** The domains of all these people; for each when it was added. */
export async function makeDomains(
  telling: Telling,
  tenantId: string,
  people: MadePerson[],
): Promise<Map<string, Date[]>> {
  const added = new Map<string, Date[]>();
  for (const person of people) {
    const times: Date[] = [];
    for (const each of person.story.domains ?? []) times.push(await makeDomain(telling, tenantId, person, each));
    if (times.length > 0) added.set(person.customerId, times);
  }
  return added;
}
