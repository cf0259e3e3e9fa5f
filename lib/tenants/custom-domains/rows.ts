import { and, eq, isNull } from 'drizzle-orm';
import { runs } from '@/db/schema/kernel';
import { customDomains, tenants } from '@/db/schema/tenants';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { invalid, notFound } from '@/lib/kernel/errors';
import { oldestFirst } from './oldest-first';

export type CustomDomainRow = typeof customDomains.$inferSelect;

/** What kind of thing a custom domain is to runs and history. */
export const subjectType = 'custom_domain';

/** The tenant's custom domains, oldest first. */
export const domainRowsOf = (tx: Tx, tenantId: string): Promise<CustomDomainRow[]> =>
  tx
    .select()
    .from(customDomains)
    .where(eq(customDomains.tenantId, tenantId))
    .orderBy(...oldestFirst);

/**
 * The custom domain of that host, locked until the transaction ends; without a host, the tenant's only one.
 * @throws not_found; invalid `domain` when there are several to choose from
 */
export async function requireDomainRow(tx: Tx, ctx: Context, host?: string): Promise<CustomDomainRow> {
  const own = eq(customDomains.tenantId, ctx.tenant.id);
  const found = await tx
    .select()
    .from(customDomains)
    .where(host === undefined ? own : and(own, eq(customDomains.host, host)))
    .limit(2)
    .for('update');
  const [row] = found;
  if (!row) throw notFound('custom_domain_not_found');
  if (found.length > 1) throw invalid({ domain: 'required' });
  return row;
}

/** The unfinished run of each of the tenant's custom domains, by the domain's id. */
export async function openRunsOf(tx: Tx, tenantId: string): Promise<Map<string, string>> {
  const open = await tx
    .select({ id: runs.id, subjectId: runs.subjectId })
    .from(runs)
    .where(and(eq(runs.tenantId, tenantId), eq(runs.subjectType, subjectType), isNull(runs.finishedAt)));
  return new Map(open.map((run) => [run.subjectId ?? '', run.id]));
}

/** Which host the tenant chose to be its first, and whether the others send visitors there. */
export async function hostChoiceOf(tx: Tx, tenantId: string) {
  const [row] = await tx
    .select({ primaryHost: tenants.primaryHost, redirects: tenants.redirectsToPrimary })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  return row ?? { primaryHost: null, redirects: false };
}
