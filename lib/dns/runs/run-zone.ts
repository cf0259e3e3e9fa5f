import { eq } from 'drizzle-orm';
import { hostedDomains } from '@/db/schema/domains';
import { type DomainRow, releaseAccountSlot, tokenOfDomain } from '@/lib/domains';
import type { Tx } from '@/lib/kernel/database';
import { notFound } from '@/lib/kernel/errors';
import type { RunContext } from '@/lib/kernel/runs';
import { type CloudflareApi, cloudflare } from '@/lib/outside/cloudflare';
import { releaseMeterOf } from '@/lib/usage';

/** The domain a run works on. @throws not_found */
export async function domainOfRun(run: RunContext<unknown>, tx: Tx): Promise<DomainRow> {
  const [domain] = await tx.select().from(hostedDomains).where(eq(hostedDomains.id, run.subject.id));
  if (!domain) throw notFound('domain_not_found');
  return domain;
}

export type RunZone = { domain: DomainRow; zoneId: string; api: CloudflareApi };

/** The domain's zone, reached with the token bound to the domain's own row. */
export async function zoneOfRun(run: RunContext<unknown>): Promise<RunZone> {
  const domain = await run.transaction((tx) => domainOfRun(run, tx));
  if (!domain.cfZoneId) throw notFound('zone_not_found');
  return { domain, zoneId: domain.cfZoneId, api: cloudflare(await tokenOfDomain(domain)) };
}

/** Gives back what adding the domain took: its place in plan and licence, and in the company's account. */
export async function releasePlaces(tx: Tx, domain: DomainRow): Promise<void> {
  await releaseMeterOf(tx, domain.tenantId, domain.customerId, 'domains');
  if (domain.cfAccountId) await releaseAccountSlot(tx, domain.cfAccountId);
}
