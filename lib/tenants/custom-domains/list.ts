import type { z } from 'zod';
import { config } from '@/lib/kernel/config';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { hostMap } from '../load-hosts';
import { targetOf } from './records';
import { domainRowsOf, hostChoiceOf, openRunsOf } from './rows';
import type { CustomDomainList } from './shapes';
import { customDomainView } from './view';

/** The custom domains of the context's tenant; for pages that already have a transaction. */
export async function readCustomDomains(tx: Tx, { tenant }: Context): Promise<z.input<typeof CustomDomainList>> {
  const rows = await domainRowsOf(tx, tenant.id);
  const open = await openRunsOf(tx, tenant.id);
  const choice = await hostChoiceOf(tx, tenant.id);
  const platformHost = targetOf(tenant, config().publicUrl);
  const primaryHost = hostMap().primaryHost(tenant.id) ?? platformHost;
  return {
    domains: rows.map((row) => customDomainView(row, tenant, { primaryHost, runId: open.get(row.id) })),
    platformHost,
    primaryHost: choice.primaryHost,
    effectivePrimaryHost: primaryHost,
    redirectsToPrimary: choice.redirects,
  };
}
