import { and, count, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { customDomains } from '@/db/schema/tenants';
import { config } from '@/lib/kernel/config';
import { conflict, invalid } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { companionOf, refuseCustomHost, registrableOf } from '../host-rules';
import { newToken } from '../records';
import { domainRowsOf, subjectType } from '../rows';
import { CustomDomain, HostName } from '../shapes';
import { customDomainView, historyOf } from '../view';

/** Hosts a tenant may bring along; each costs look-ups every day. */
const mostHosts = 20;

/** @throws invalid `host`, with why no tenant can have this name */
function assertCustomHost(host: string): void {
  const { platformHost, deniedHosts } = config();
  const refusal = refuseCustomHost(host, platformHost, deniedHosts);
  if (refusal) throw invalid({ host: refusal });
}

/**
 * Claims a host, and with `withWww` its companion (`example.com` and `www.example.com`). Several tenants may claim one;
 * whoever shows the proof gets it, so nothing here tells whether somebody has.
 */
export const addCustomDomain = operation({
  name: 'custom_domain.add',
  allow: ['tenant_admin', 'admin', 'super_admin'],
  needs: { feature: 'custom_domain' },
  input: z.object({ host: HostName, withWww: z.boolean().default(false) }),
  output: z.object({ domains: z.array(CustomDomain) }),
  async run({ input, ctx, tx, record, emit }) {
    const companion = input.withWww ? companionOf(input.host) : undefined;
    if (input.withWww && !companion) throw invalid({ withWww: 'www_needs_domain' });
    const hosts = companion ? [input.host, companion] : [input.host];
    for (const host of hosts) assertCustomHost(host);
    // One at a time a tenant: the count below stays true until the end.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`custom domains ${ctx.tenant.id}`}, 0))`);
    const own = eq(customDomains.tenantId, ctx.tenant.id);
    const [held] = await tx.select({ hosts: count() }).from(customDomains).where(own);
    if ((held?.hosts ?? 0) + hosts.length > mostHosts) throw conflict('custom_domain_limit', { limit: mostHosts });
    const [existing] = await tx
      .select()
      .from(customDomains)
      .where(and(own, eq(customDomains.host, input.host)));
    if (existing) throw invalid({ host: 'custom_domain_exists' });
    const domain = registrableOf(input.host);
    const known = (await domainRowsOf(tx, ctx.tenant.id)).find(({ host }) => registrableOf(host) === domain);
    const token = known?.verificationToken ?? newToken();
    const added = await tx
      .insert(customDomains)
      .values(hosts.map((host) => ({ tenantId: ctx.tenant.id, host, verificationToken: token })))
      .onConflictDoNothing({ target: [customDomains.tenantId, customDomains.host] })
      .returning();
    for (const row of added) {
      await record({ resource: { type: subjectType, id: row.id }, after: historyOf(row) });
      await emit('custom_domain.added', { id: row.id, host: row.host });
    }
    const none = { primaryHost: undefined, runId: undefined };
    return { domains: added.map((row) => customDomainView(row, ctx.tenant, none)) };
  },
});
