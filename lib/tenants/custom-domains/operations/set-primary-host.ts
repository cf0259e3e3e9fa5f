import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { customDomains, tenants } from '@/db/schema/tenants';
import { issueTicket } from '@/lib/accounts';
import { config } from '@/lib/kernel/config';
import { invalid, notFound } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { targetOf } from '../records';
import { HostName } from '../shapes';

const HostChoice = z.object({
  primaryHost: z.string().nullable(),
  redirectsToPrimary: z.boolean(),
  /** Carries the sign-in of a tenant's admin along, where their host may lead elsewhere from now on. */
  ticket: z.string().nullable(),
});

/**
 * Chooses the host a tenant's links are built with, and whether its other hosts send visitors there: one of its domains in
 * service, its host on the platform, or null (the oldest domain in service, else the platform's host). A tenant's admin gets
 * a ticket for it, where their session does not hold.
 */
export const setPrimaryHost = operation({
  name: 'tenant.set_primary_host',
  allow: ['tenant_admin', 'admin', 'super_admin'],
  input: z.object({ host: HostName.nullable(), redirects: z.boolean() }),
  output: HostChoice,
  async run({ input, ctx, tx, record }) {
    const { host, redirects } = input;
    if (host !== null && host !== targetOf(ctx.tenant, config().publicUrl)) {
      const [served] = await tx
        .select({ id: customDomains.id })
        .from(customDomains)
        .where(
          and(
            eq(customDomains.tenantId, ctx.tenant.id),
            eq(customDomains.host, host),
            eq(customDomains.status, 'active'),
          ),
        );
      if (!served) throw invalid({ host: 'host_not_in_service' });
    }
    const [before] = await tx.select().from(tenants).where(eq(tenants.id, ctx.tenant.id)).for('update');
    if (!before) throw notFound('tenant_not_found');
    const after = { primaryHost: host, redirectsToPrimary: redirects };
    await tx.update(tenants).set(after).where(eq(tenants.id, ctx.tenant.id));
    await record({
      resource: { type: 'tenant', id: ctx.tenant.id },
      before: { primaryHost: before.primaryHost, redirectsToPrimary: before.redirectsToPrimary },
      after,
    });
    const { actor } = ctx;
    const person = redirects && actor.kind === 'user' ? { tenantId: ctx.tenant.id, userId: actor.id } : undefined;
    return { ...after, ticket: person ? await issueTicket(tx, person, ctx.clock.now()) : null };
  },
});
