import { z } from 'zod';
import { notFound } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { checkSlug } from '../check-slug';
import { freeSlugs, isSlugTaken } from '../slugs-in-use';

/**
 * Whether a subdomain could be chosen now, and if it is taken, what is free instead. Everybody may ask on the platform host,
 * where institutions sign up; elsewhere the tenant's admins, for whom their own is free.
 */
export const checkSlugChoice = operation({
  name: 'tenant.check_slug',
  kind: 'read',
  allow: ['anonymous', 'customer', 'tenant_admin', 'admin', 'super_admin'],
  input: z.object({ slug: z.string().trim().toLowerCase().max(200) }),
  output: z.object({ slug: z.string(), problem: z.string().nullable(), proposals: z.array(z.string()) }),
  async run({ input: { slug }, ctx, tx }) {
    const { actor, tenant } = ctx;
    if (!tenant.isHouse && (actor.role === 'anonymous' || actor.role === 'customer')) throw notFound();
    const problem = checkSlug(slug);
    if (problem) return { slug, problem, proposals: [] };
    const taken = (tenant.isHouse && slug === tenant.slug) || (await isSlugTaken(tx, slug));
    if (!taken) return { slug, problem: null, proposals: [] };
    return { slug, problem: 'subdomain_taken', proposals: await freeSlugs(tx, slug) };
  },
});
