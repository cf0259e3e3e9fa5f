import type { z } from 'zod';
import { config } from '@/lib/kernel/config';
import type { Context } from '@/lib/kernel/context';
import type { DomainCheck } from './checks';
import { isHeld, servedUntil } from './life';
import { wantedRecords } from './records';
import type { CustomDomainRow } from './rows';
import type { CustomDomain, Verification } from './shapes';

type Tenant = Pick<Context['tenant'], 'slug' | 'isHouse'>;

const recordsOf = (row: CustomDomainRow, tenant: Tenant) =>
  wantedRecords({ host: row.host, token: row.verificationToken }, tenant, config());

/** A custom domain as its tenant's admins and staff see it. */
export function customDomainView(
  row: CustomDomainRow,
  tenant: Tenant,
  { primaryHost, runId }: { primaryHost: string | undefined; runId: string | undefined },
): z.input<typeof CustomDomain> {
  const { id, host, status, failure, rejection, tls, createdAt, verifiedAt, approvedAt } = row;
  return {
    id,
    host,
    status,
    isPrimary: host === primaryHost,
    failure,
    rejection: failure === 'custom_domain_rejected' ? rejection : null,
    tls,
    createdAt,
    verifiedAt,
    approvedAt,
    lastCheckedAt: row.lastCheckedAt,
    proofLostAt: row.proofLostAt,
    servedUntil: isHeld(row) ? servedUntil(row) : null,
    certificateUntil: row.certificateUntil,
    runId: runId ?? null,
    records: recordsOf(row, tenant),
  };
}

/** What a look at the DNS came to. */
export const verificationView = (
  row: CustomDomainRow,
  tenant: Tenant,
  checks: DomainCheck[],
): z.input<typeof Verification> => ({
  id: row.id,
  domain: row.host,
  status: row.status,
  domainVerified: isHeld(row),
  failure: row.failure,
  records: recordsOf(row, tenant),
  checks,
});

/** What history keeps of a custom domain. */
export const historyOf = ({ host, status, failure, proofLostAt, tls }: CustomDomainRow) => ({
  host,
  status,
  failure,
  proofLostAt,
  tls,
});
