import { and, count, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { auditEntries } from '@/db/schema/audit';
import { formerSlugs, tenants } from '@/db/schema/tenants';
import { issueTicket } from '@/lib/accounts';
import { config } from '@/lib/kernel/config';
import type { Context } from '@/lib/kernel/context';
import { platformTransaction, type Tx } from '@/lib/kernel/database';
import { conflict, invalid } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { Slug } from '../check-slug';
import { platformAddress } from '../platform-address';
import { assertSlugFree, forgetFormerOwner, holdSlugs } from '../slugs-in-use';
import { requireTenant } from '../tenant-record';

const day = 86_400_000; // milliseconds
/** How long the old address sends visitors on and is nobody else's. */
const keptFor = 90 * day;
/** So many changes a tenant's own admins have in that time: addresses are no names to collect. */
const changesAllowed = 3;
const name = 'tenant.change_slug';

async function changesOf(tx: Tx, tenantId: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ changes: count() })
    .from(auditEntries)
    .where(and(eq(auditEntries.tenantId, tenantId), eq(auditEntries.action, name), gt(auditEntries.createdAt, since)));
  return row?.changes ?? 0;
}

/** The old one may have been the tenant's before: it has one row, with the later end. */
async function keepFormer(tx: Tx, ctx: Context, slugs: { old: string; next: string }, until: Date): Promise<void> {
  const tenantId = ctx.tenant.id;
  for (const slug of [slugs.old, slugs.next]) {
    await tx.delete(formerSlugs).where(and(eq(formerSlugs.tenantId, tenantId), eq(formerSlugs.slug, slug)));
  }
  await tx.insert(formerSlugs).values({ tenantId, slug: slugs.old, until });
}

const hostOf = (slug: string) => new URL(platformAddress({ slug, isHouse: false }, config().publicUrl)).hostname;

/** A tenant that chose its host on the platform as its first chose that, not its name of the day. */
const firstHost = (before: { slug: string; primaryHost: string | null }, slug: string) =>
  before.primaryHost === hostOf(before.slug) ? hostOf(slug) : before.primaryHost;

/**
 * Gives the tenant another subdomain. The old one sends visitors on for 90 days and can be taken back. A tenant's admin gets
 * a ticket for the new host, where their session does not hold.
 * @throws conflict `house_slug_stays`, `slug_changes_used`; invalid `subdomain_same`, `subdomain_taken_instead`.
 */
export const changeSlug = operation({
  name,
  allow: ['tenant_admin', 'admin', 'super_admin'],
  secretAnswer: true,
  input: z.object({ slug: Slug }),
  output: z.object({ slug: z.string(), former: z.string(), until: z.date(), ticket: z.string().nullable() }),
  async gather({ input, ctx }) {
    // another tenant's row, which this tenant's transaction would not see
    await platformTransaction((tx) => forgetFormerOwner(tx, input.slug, ctx.clock.now()));
  },
  async run({ input: { slug }, ctx, tx, record, emit }) {
    const now = ctx.clock.now();
    const before = await requireTenant(tx, ctx.tenant.id);
    if (before.isHouse) throw conflict('house_slug_stays');
    if (before.slug === slug) throw invalid({ slug: 'subdomain_same' });
    const used = await changesOf(tx, before.id, new Date(now.getTime() - keptFor));
    if (ctx.actor.kind === 'user' && used >= changesAllowed) {
      throw conflict('slug_changes_used', { limit: changesAllowed, days: keptFor / day });
    }
    await holdSlugs(tx, slug, before.slug);
    await assertSlugFree(tx, slug);
    const until = new Date(now.getTime() + keptFor);
    await keepFormer(tx, ctx, { old: before.slug, next: slug }, until);
    await tx
      .update(tenants)
      .set({ slug, primaryHost: firstHost(before, slug) })
      .where(eq(tenants.id, before.id));
    const resource = { type: 'tenant', id: before.id };
    await record({ resource, before: { slug: before.slug }, after: { slug }, details: { until } });
    await emit('tenant.slug_changed', { tenantId: before.id, before: before.slug, after: slug });
    const { actor } = ctx;
    const person = actor.kind === 'user' ? { tenantId: before.id, userId: actor.id } : undefined;
    return { slug, former: before.slug, until, ticket: person ? await issueTicket(tx, person, now) : null };
  },
});
