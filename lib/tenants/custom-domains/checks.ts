import { config } from '@/lib/kernel/config';
import { type AuthoritativeAnswer, askAuthoritative } from '@/lib/outside/resolver';
import { proofState, type RecordState, recordState } from './proof';
import { proofName, proofText, targetOf, wantedRecords } from './records';
import type { DomainCheck } from './shapes';

export type { DomainCheck } from './shapes';

type Tenant = { slug: string; isHouse: boolean };
type Claim = { host: string; token: string };

/** What the zone says of a proof: its state, the check to show, and the answers as they came. */
export type ProofLook = { state: RecordState; check: DomainCheck; answer: AuthoritativeAnswer };

/** Looks at the proof of a host, live. Changes nothing; never throws. */
export async function lookAtProof({ host, token }: Claim): Promise<ProofLook> {
  const name = proofName(host);
  const [answer = { lookup: 'no_answer' as const, servers: [] }] = await askAuthoritative(name, ['TXT']);
  const { state, servers } = proofState(answer, token);
  return {
    state,
    answer,
    check: { purpose: 'proof', type: 'TXT', name, expected: [proofText(token)], state, servers },
  };
}

/** Whether every address is one of ours, and there is one. */
const areAll = (values: readonly string[], ours: readonly string[]) =>
  values.length > 0 && values.every((value) => ours.includes(value));

/** Looks at where a host leads, live: by an alias to the tenant's host on the platform, or by our addresses. */
async function lookAtRouting({ host, token }: Claim, tenant: Tenant): Promise<DomainCheck> {
  const front = config();
  const routing = wantedRecords({ host, token }, tenant, front).filter(({ purpose }) => purpose === 'routing');
  const byAddress = routing.every(({ type }) => type !== 'CNAME');
  const target = targetOf(tenant, front.publicUrl);
  const [aliases, addresses] = await askAuthoritative(host, ['CNAME', 'A']);
  const merged: AuthoritativeAnswer = {
    lookup: addresses?.lookup ?? 'no_answer',
    servers: (addresses?.servers ?? []).map((server, at) => {
      const alias = aliases?.servers[at];
      return alias?.lookup === 'found' ? alias : server;
    }),
  };
  const isRight = (values: readonly string[]) => areAll(values, [target]) || areAll(values, front.loadBalancerIps);
  const { state, servers } = recordState(merged, isRight);
  const expected = routing.filter(({ type }) => type !== 'AAAA').map(({ value }) => value);
  return { purpose: 'routing', type: byAddress ? 'A' : 'CNAME', name: host, expected, state, servers };
}

/** Both, for a person who waits. */
export async function lookAtDomain(claim: Claim, tenant: Tenant): Promise<ProofLook & { checks: DomainCheck[] }> {
  const [proof, routing] = await Promise.all([lookAtProof(claim), lookAtRouting(claim, tenant)]);
  return { ...proof, checks: [proof.check, routing] };
}
