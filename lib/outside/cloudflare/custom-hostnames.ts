import type Cloudflare from 'cloudflare';
import { call } from './call';
import { failureOf, vendorCode } from './failure';

/** A host of somebody else's that our zone serves (Cloudflare for SaaS). */
export type CustomHostname = {
  id: string;
  host: string;
  /** The host leads to us and its certificate is in use. */
  isActive: boolean;
  /** Cloudflare's words for where it is: `pending`, `pending_validation`, `active` ... */
  status: string;
  certificateStatus: string;
  certificateUntil: Date | null;
  /** Why it is not active, in Cloudflare's words; '' when it says nothing. */
  reason: string;
};

type Answer = {
  id: string;
  hostname: string;
  status?: string;
  verification_errors?: string[];
  ssl?: { status?: string; expires_on?: string; validation_errors?: { message?: string }[] };
};

function hostnameOf(answer: Answer): CustomHostname {
  const { status = 'pending', ssl } = answer;
  const certificateStatus = ssl?.status ?? 'initializing';
  const said = [...(answer.verification_errors ?? []), ...(ssl?.validation_errors ?? []).map(({ message }) => message)];
  return {
    id: answer.id,
    host: answer.hostname.toLowerCase(),
    isActive: status === 'active' && certificateStatus === 'active',
    status,
    certificateStatus,
    certificateUntil: ssl?.expires_on ? new Date(ssl.expires_on) : null,
    reason: said.filter(Boolean).join('; ').slice(0, 300),
  };
}

const alreadyExists = 1406;
const notThere = 1436;

async function findCustomHostname(
  client: Cloudflare,
  zoneId: string,
  host: string,
): Promise<CustomHostname | undefined> {
  const query = { zone_id: zoneId, hostname: { exact: host } };
  const { result } = await call(true, (options) => client.customHostnames.list(query, options));
  return (result ?? []).map((answer) => hostnameOf(answer as Answer)).find((found) => found.host === host);
}

/**
 * The custom hostname of a host, made if there is none. Its certificate is validated over HTTP: it is issued once the host
 * leads to the zone, and needs no further record.
 */
export async function ensureCustomHostname(client: Cloudflare, zoneId: string, host: string): Promise<CustomHostname> {
  const found = await findCustomHostname(client, zoneId, host);
  if (found) return found;
  const ssl = { method: 'http', type: 'dv', settings: { min_tls_version: '1.2', http2: 'on' } } as const;
  try {
    const body = { zone_id: zoneId, hostname: host, ssl };
    return hostnameOf((await call(false, (options) => client.customHostnames.create(body, options))) as Answer);
  } catch (thrown) {
    const failure = failureOf(thrown);
    // Made by somebody else at the same moment, or by a call of ours whose answer was lost.
    const made = await findCustomHostname(client, zoneId, host);
    if (made && (failure.retryable || vendorCode(failure) === alreadyExists)) return made;
    throw failure;
  }
}

/** A custom hostname as it is now; undefined when it is not there. */
export async function readCustomHostname(
  client: Cloudflare,
  zoneId: string,
  id: string,
): Promise<CustomHostname | undefined> {
  try {
    const answer = await call(true, (options) => client.customHostnames.get(id, { zone_id: zoneId }, options));
    return hostnameOf(answer as Answer);
  } catch (thrown) {
    if (vendorCode(failureOf(thrown)) === notThere) return undefined;
    throw thrown;
  }
}

/** Removes a custom hostname with its certificate; fine when it is not there. */
export async function deleteCustomHostname(client: Cloudflare, zoneId: string, id: string): Promise<void> {
  try {
    await call(true, (options) => client.customHostnames.delete(id, { zone_id: zoneId }, options));
  } catch (thrown) {
    if (vendorCode(failureOf(thrown)) !== notThere) throw thrown;
  }
}
