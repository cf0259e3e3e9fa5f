import type { AuthoritativeAnswer, ServerAnswer } from '@/lib/outside/resolver';
import { isProofText, proofText } from './records';

/**
 * `found`: every authoritative server that answers has it. `wrong`: they have something else there. `differs`: only some
 * have it. `missing`: none has. `no_answer`: none answers, so nothing is known.
 */
export type RecordState = 'found' | 'wrong' | 'differs' | 'missing' | 'no_answer';

export type ServerState = { server: string; state: 'found' | 'wrong' | 'missing' | 'no_answer'; values: string[] };

/** What the servers of a zone say of one record. */
export function recordState(
  answer: AuthoritativeAnswer,
  isRight: (values: readonly string[]) => boolean,
  isOther: (value: string) => boolean = () => true,
): { state: RecordState; servers: ServerState[] } {
  const stateOf = ({ lookup, values }: ServerAnswer): ServerState['state'] => {
    if (lookup === 'no_answer') return 'no_answer';
    if (isRight(values)) return 'found';
    return values.some(isOther) ? 'wrong' : 'missing';
  };
  const servers = answer.servers.map((each) => ({ server: each.server, state: stateOf(each), values: each.values }));
  const states = new Set(servers.map(({ state }) => state).filter((state) => state !== 'no_answer'));
  // Nobody to ask because the domain does not exist is an answer; servers that stay silent are none.
  if (states.size === 0) return { state: answer.lookup === 'no_such_domain' ? 'missing' : 'no_answer', servers };
  if (states.has('found')) return { state: states.size === 1 ? 'found' : 'differs', servers };
  return { state: states.has('wrong') ? 'wrong' : 'missing', servers };
}

/** What the servers say of a tenant's proof. Texts that are no proofs of ours are none of our business. */
export const proofState = (answer: AuthoritativeAnswer, token: string) =>
  recordState(answer, (values) => values.includes(proofText(token)), isProofText);

/** Whether any server still shows a proof: who holds a host keeps it until the last one has forgotten. */
export const isShownAnywhere = (answer: AuthoritativeAnswer, token: string): boolean =>
  answer.servers.some(({ values }) => values.includes(proofText(token)));

const failures: Record<RecordState, string | null> = {
  found: null,
  wrong: 'proof_wrong',
  differs: 'proof_differs',
  missing: 'proof_missing',
  no_answer: 'dns_no_answer',
};

/** The error code that says what is wrong with a proof; null when nothing is. */
export const proofFailure = (state: RecordState): string | null => failures[state];
