import { randomBytes } from 'node:crypto';
import { entryScriptHash } from './entry-script';
import { themeScriptHash } from './theme-script';

/** Hosts that foreign code needs, by directive; what `codeSources` of `lib/branding` gives. */
export type ForeignSources = Readonly<
  Record<'script' | 'connect' | 'img' | 'frame' | 'style' | 'font', readonly string[]>
>;

export type Guarding = {
  /** Who may show the page in a frame: nobody (default), or pages of the same host. */
  frameAncestors?: "'none'" | "'self'";
  /** Set on pages that carry code of the tenant's own. */
  foreign?: ForeignSources;
};

export type Guard = { nonce: string; policy: string; headers: readonly (readonly [name: string, value: string])[] };

const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
const list = (...sources: readonly string[]) => sources.join(' ') || "'none'";

/**
 * The content security policy (CSP Level 3) of an answer. Beside foreign code it closes every way to the host itself, for a
 * later session of the same browser would travel along: no calls, no forms, no frames, no workers.
 */
function contentPolicy(nonce: string, { frameAncestors = "'none'", foreign }: Guarding): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' ${themeScriptHash} ${entryScriptHash} ${list(...(foreign?.script ?? ["'strict-dynamic'"]))}${development}`,
    `style-src ${list("'self'", "'unsafe-inline'", ...(foreign?.style ?? []))}`,
    `img-src ${list("'self'", 'data:', 'blob:', ...(foreign?.img ?? []))}`,
    `font-src ${list("'self'", ...(foreign?.font ?? []))}`,
    `connect-src ${foreign ? list(...foreign.connect) : "'self'"}`,
    `form-action ${foreign ? "'none'" : "'self'"}`,
    ...(foreign ? [`frame-src ${list(...foreign.frame)}`, "worker-src 'none'"] : []),
    `frame-ancestors ${frameAncestors}`,
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * What guards an answer: its policy, with a nonce of its own, and the headers beside it. A page with foreign code is cut off
 * from every other window of its host, which keep `same-origin`: it cannot reach into a login page it has opened.
 */
export function guard(wish: Guarding = {}): Guard {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentPolicy(nonce, wish);
  const headers = [
    ['content-security-policy', policy],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['x-frame-options', wish.frameAncestors === "'self'" ? 'SAMEORIGIN' : 'DENY'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
    ['cross-origin-opener-policy', wish.foreign ? 'unsafe-none' : 'same-origin'],
  ] as const;
  return { nonce, policy, headers };
}
