import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { platformAddress } from '../platform-address';
import { registrableOf } from './host-rules';

/** A record the tenant sets at its DNS provider. None of them names the platform but by its own host. */
export type WantedRecord = {
  purpose: 'proof' | 'routing';
  type: 'TXT' | 'CNAME' | 'A' | 'AAAA';
  name: string;
  value: string;
};

/** 192 bits: nobody finds another tenant's by trying. */
export const newToken = (): string => randomBytes(24).toString('base64url');

const proofMark = 'hosting-proof=';

/** Where the proof of a host stands: one record speaks for a domain with all its hosts. */
export const proofName = (host: string): string => `_hosting-proof.${registrableOf(host)}`;

/** What stands there; `token` is bound to tenant and domain. */
export const proofText = (token: string): string => `${proofMark}${token}`;

export const isProofText = (text: string): boolean => text.startsWith(proofMark);

type Front = { publicUrl: URL; loadBalancerIps: readonly string[] };

/** The host a tenant has on the platform: what its own hosts point to. */
export const targetOf = (tenant: { slug: string; isHouse: boolean }, publicUrl: URL): string =>
  new URL(platformAddress(tenant, publicUrl)).hostname;

/** The records a host needs. A registrable domain itself may have no CNAME (RFC 1912, 2.4), so it gets addresses. */
export function wantedRecords(
  { host, token }: { host: string; token: string },
  tenant: { slug: string; isHouse: boolean },
  { publicUrl, loadBalancerIps }: Front,
): WantedRecord[] {
  const proof = { purpose: 'proof', type: 'TXT', name: proofName(host), value: proofText(token) } as const;
  if (host !== registrableOf(host))
    return [proof, { purpose: 'routing', type: 'CNAME', name: host, value: targetOf(tenant, publicUrl) }];
  return [
    proof,
    ...loadBalancerIps.map((value) => ({
      purpose: 'routing' as const,
      type: isIP(value) === 6 ? ('AAAA' as const) : ('A' as const),
      name: host,
      value,
    })),
  ];
}
