import { and, eq } from 'drizzle-orm';
import { customDomains } from '@/db/schema/tenants';
import { notFound } from '@/lib/kernel/errors';
import type { RunContext } from '@/lib/kernel/runs';
import type { CustomDomainRow } from '../rows';

/**
 * The approved domain a run is about.
 * @throws not_found when it was removed meanwhile, or is not approved any more
 */
export async function domainOfRun(run: RunContext<{ host: string }>): Promise<CustomDomainRow> {
  const [row] = await run.transaction((tx) =>
    tx
      .select()
      .from(customDomains)
      .where(and(eq(customDomains.id, run.subject.id), eq(customDomains.status, 'approved'))),
  );
  if (!row) throw notFound('custom_domain_not_found');
  return row;
}
