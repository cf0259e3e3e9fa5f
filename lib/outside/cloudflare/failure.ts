import Cloudflare from 'cloudflare';
import { KonakError, outside } from '@/lib/kernel/errors';

/** What may be kept of the vendor's error: neither request nor headers, for the token was in them. */
function traceOf(thrown: unknown): Error {
  if (thrown instanceof Cloudflare.APIError && thrown.status !== undefined) {
    const said = thrown.errors.map(({ code, message }) => `${code} ${message}`).join('; ');
    return new Error(
      `cloudflare answered ${thrown.status}: ${said} (ray ${thrown.headers?.get('cf-ray') ?? 'unknown'})`,
    );
  }
  const name = thrown instanceof Error ? thrown.constructor.name : typeof thrown;
  return new Error(`cloudflare did not answer: ${name}`);
}

const unusable = new Set([6003, 6111, 9106, 9107]); // no or malformed credentials
const noRoute = 7003; // "perhaps your object identifier is invalid"
const tokenRefused = /invalid access token|invalid api token|authentication error/i;

/** What Cloudflare's own code says, so that callers can tell "already exists" from other refusals. */
export const vendorCode = (error: KonakError): number => Number(error.params.code ?? 0);

/** Any failure of a call as an error of ours: `cloudflare_*` or `zone_not_found`. */
export function failureOf(thrown: unknown): KonakError {
  if (thrown instanceof KonakError) return thrown;
  const cause = traceOf(thrown);
  if (!(thrown instanceof Cloudflare.APIError) || thrown.status === undefined) {
    return outside('cloudflare_unavailable', {}, { retryable: true, cause });
  }
  const { code = 0, message = '' } = thrown.errors[0] ?? {};
  switch (true) {
    case thrown.status === 429:
      return outside('cloudflare_rate_limited', {}, { retryable: true, cause });
    case thrown.status >= 500 || thrown.status === 408:
      return outside('cloudflare_unavailable', {}, { retryable: true, cause });
    case thrown.status === 401 || unusable.has(code):
      return outside('cloudflare_token_invalid', {}, { cause });
    case thrown.status === 403:
      return outside(
        /invalid/i.test(message) && tokenRefused.test(message) ? 'cloudflare_token_invalid' : 'cloudflare_forbidden',
        {},
        { cause },
      );
    case thrown.status === 404 && code === 1001:
    case code === noRoute:
      return outside('zone_not_found', {}, { cause });
    default:
      return outside('cloudflare_refused', { reason: String(message).slice(0, 300), code }, { cause });
  }
}

/** Seconds, or a date, of `Retry-After`, in milliseconds from now; undefined when there is none. */
export function retryAfter(thrown: unknown, now: number): number | undefined {
  const header = thrown instanceof Cloudflare.APIError ? thrown.headers?.get('retry-after') : null;
  if (!header) return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
