import { and, eq, lte, sql } from 'drizzle-orm';
import { formerSlugs } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { invalid } from '@/lib/kernel/errors';
import { checkSlug } from './check-slug';
import { longestSlug } from './slug';

/**
 * Whether a subdomain is somebody else's, or was until lately. In a tenant's transaction its own, present and former, are
 * not somebody else's.
 */
export async function isSlugTaken(tx: Tx, slug: string): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(sql`select tenants.is_slug_taken(${slug}) as taken`);
  return row?.taken ?? true;
}

/** Subdomains like the wanted one that are free at the moment; at most three. */
export async function freeSlugs(tx: Tx, wanted: string): Promise<string[]> {
  const base = wanted
    .replace(/-\d+$/, '')
    .slice(0, longestSlug - 3)
    .replace(/-$/, '');
  const candidates = Array.from({ length: 40 }, (_, at) => `${base}-${at + 2}`).filter((slug) => !checkSlug(slug));
  if (candidates.length === 0) return [];
  const list = sql.join(
    candidates.map((slug, at) => sql`(${slug}, ${at}::int)`),
    sql`, `,
  );
  const rows = await tx.execute<{ slug: string }>(
    sql`select slug from (values ${list}) as candidate(slug, place)
      where not tenants.is_slug_taken(slug) order by place limit 3`,
  );
  return rows.map(({ slug }) => slug);
}

/** Until the transaction ends nobody else takes or gives up these subdomains: who comes second finds them taken. */
export async function holdSlugs(tx: Tx, ...slugs: string[]): Promise<void> {
  for (const slug of [...slugs].sort()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('tenant slug'), hashtext(${slug}))`);
  }
}

/** @throws invalid `subdomain_taken` of `field`, with what is free instead. */
export async function assertSlugFree(tx: Tx, slug: string, field = 'slug'): Promise<void> {
  if (!(await isSlugTaken(tx, slug))) return;
  const proposals = await freeSlugs(tx, slug);
  if (proposals.length === 0) throw invalid({ [field]: 'subdomain_taken' });
  throw invalid({ [field]: { code: 'subdomain_taken_instead', params: { proposals: proposals.join(', ') } } });
}

/** Forgets who had a subdomain before, once their time is over. The transaction must be the platform's. */
export async function forgetFormerOwner(tx: Tx, slug: string, now: Date): Promise<void> {
  await tx.delete(formerSlugs).where(and(eq(formerSlugs.slug, slug), lte(formerSlugs.until, now)));
}
