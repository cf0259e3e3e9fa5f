import type { Tx } from '@/lib/kernel/database';
import { createRun } from '@/lib/kernel/runs';
import { platformAsker } from './asker';
import { type CustomDomainRow, subjectType } from './rows';
import { removeCustomDomainRun } from './runs/remove';

/** Has what was made for a domain at its TLS provider removed, if something was. */
export async function releaseProvider(tx: Tx, row: CustomDomainRow): Promise<void> {
  if (!row.providerHostnameId) return;
  const input = { host: row.host, hostnameId: row.providerHostnameId };
  await createRun(tx, platformAsker(row.tenantId), removeCustomDomainRun, input, { type: subjectType, id: row.id });
}
