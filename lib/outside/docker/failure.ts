import { KonakError, outside } from '@/lib/kernel/errors';
import { type EngineRefusal, EngineTimeout, type Request } from './dial';
import type { Engine } from './engine';

export type UnavailableReason = 'absent' | 'refused' | 'denied' | 'unreachable' | 'unsupported' | 'failed';

const BY_SOCKET_ERROR: Record<string, UnavailableReason> = {
  ENOENT: 'absent',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'refused',
  EPIPE: 'refused',
  EACCES: 'denied',
  EPERM: 'denied',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
};

/** Why no engine answered, or undefined when one did. */
export function unavailableReason(cause: unknown): UnavailableReason | undefined {
  if (cause instanceof EngineTimeout) return 'unreachable';
  return BY_SOCKET_ERROR[(cause as EngineRefusal)?.code ?? ''];
}

/** The engine's own sentences, as 20.10 to 29 word them; first match wins. */
const BY_MESSAGE: [RegExp, code: string, retryable: boolean][] = [
  [/no space left on device/i, 'out_of_disk', false],
  [/toomanyrequests|too many requests|rate limit/i, 'registry_rate_limited', true],
  [/port is already allocated|address already in use/i, 'port_in_use', true],
  [
    /no such image|manifest (for .* )?(not found|unknown)|pull access denied|repository does not exist|name unknown|requested access to the resource is denied/i,
    'image_not_found',
    false,
  ],
  [/no matching manifest/i, 'image_not_for_machine', false],
  [
    /dial tcp|no such host|i\/o timeout|TLS handshake|Client\.Timeout|connection refused|server misbehaving|unexpected EOF|network is unreachable|x509/i,
    'registry_unreachable',
    true,
  ],
  [/non-overlapping IPv4 address pool/i, 'no_network_left', false],
];

const sentence = (refusal: EngineRefusal) => refusal.json?.message ?? refusal.message;

/** What the engine said when it refused: to be matched and logged. It may name paths and addresses of the machine. */
export function engineWords(error: unknown): string {
  return error instanceof KonakError && error.cause instanceof Error ? sentence(error.cause) : '';
}

/** No engine answers. People are told just that; where it was looked for, and why in vain, stays in the cause. */
export function engineUnavailable(
  reason: string,
  endpoint: string,
  options: { retryable?: boolean; cause?: unknown } = {},
): KonakError {
  const cause = new Error(`no container engine at ${endpoint}: ${reason}`, { cause: options.cause });
  return outside('engine_unavailable', {}, { ...options, cause });
}

/** Turns whatever a call ended with into the error people are told. Keeps the cause for the log. */
export function engineFailure(cause: unknown, engine: Engine, request: Pick<Request, 'method' | 'path'>): KonakError {
  if (cause instanceof KonakError) return cause;
  const refusal = cause as EngineRefusal;
  if (refusal?.statusCode !== undefined) {
    return messageFailure(sentence(refusal), cause);
  }
  if (refusal?.name === 'AbortError') return outside('engine_call_stopped', {}, { cause });
  if (cause instanceof EngineTimeout) {
    const call = new Error(`no answer in time to ${request.method} ${request.path}`, { cause });
    return outside('engine_timeout', {}, { retryable: true, cause: call });
  }
  return engineUnavailable(unavailableReason(cause) ?? 'failed', engine.endpoint.address, { retryable: true, cause });
}

/** The error for a sentence of the engine's. The sentence itself is for the log only: see `engineWords`. */
export function messageFailure(message: string, cause: unknown = new Error(message)): KonakError {
  const known = BY_MESSAGE.find(([pattern]) => pattern.test(message));
  return known ? outside(known[1], {}, { retryable: known[2], cause }) : outside('engine_refused', {}, { cause });
}
