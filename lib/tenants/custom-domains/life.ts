import type { customDomains } from '@/db/schema/tenants';
import { proofFailure, type RecordState } from './proof';

type Row = typeof customDomains.$inferSelect;
export type Standing = Pick<Row, 'status' | 'verifiedAt' | 'proofLostAt' | 'failure'>;
export type Change = Partial<Pick<Row, 'status' | 'verifiedAt' | 'proofLostAt' | 'failure' | 'lastCheckedAt'>>;
export type Move = { change: Change; event?: 'verified' | 'proof_lost' | 'recovered' };

const day = 86_400_000; // milliseconds
/** A domain whose proof disappears is served this long on. */
export const graceDays = 7;

/** Whether a tenant holds the host: proved, and not lost since. Only one tenant can. */
export const isHeld = ({ status }: Pick<Standing, 'status'>): boolean =>
  status === 'verified' || status === 'approved' || status === 'active';

/** The instant from which a domain without its proof is not served any more; null while it has its proof. */
export const servedUntil = ({ proofLostAt }: Pick<Standing, 'proofLostAt'>): Date | null =>
  proofLostAt && new Date(proofLostAt.getTime() + graceDays * day);

/** Whether the grace is over. */
export const isOverdue = (domain: Standing, now: Date): boolean => {
  const until = servedUntil(domain);
  return isHeld(domain) && until !== null && until <= now;
};

/** What a look at the proof changes. Servers that stay silent prove nothing, neither way. */
export function moveAfter(domain: Standing, proof: RecordState, now: Date): Move {
  const failure = proofFailure(proof);
  if (proof === 'no_answer') return { change: { failure: isHeld(domain) ? domain.failure : failure } };
  if (!isHeld(domain)) {
    if (proof !== 'found') return { change: { failure, lastCheckedAt: now } };
    const change = {
      status: 'verified',
      verifiedAt: now,
      proofLostAt: null,
      failure: null,
      lastCheckedAt: now,
    } as const;
    return { change, event: 'verified' };
  }
  if (proof !== 'found') {
    if (domain.proofLostAt) return { change: { lastCheckedAt: now } };
    return { change: { proofLostAt: now, failure, lastCheckedAt: now }, event: 'proof_lost' };
  }
  if (!domain.proofLostAt) return { change: { lastCheckedAt: now } };
  return { change: { proofLostAt: null, failure: null, lastCheckedAt: now }, event: 'recovered' };
}
