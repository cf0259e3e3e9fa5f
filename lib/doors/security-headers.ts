import { randomBytes } from 'node:crypto';
import { themeScriptHash } from './theme-script';

/** Pages kept in the cache as they are: a nonce, new with every answer, cannot be in them. */
const cachedPages = new Set(['/', '/plans']);

const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';

const directives = (scripts: string) =>
  [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');

const keptPolicy = { text: directives(`'self' 'unsafe-inline'${development}`) };

/** Whether a path's page is kept in the cache, the same for everybody: it reads no header and no cookie. */
export const isKeptPage = (path: string): boolean => cachedPages.has(path);

/** The content security policy (CSP Level 3) of a path, with a nonce wherever a session is shown or a password typed. */
export function contentPolicy(path: string): { text: string; nonce?: string } {
  if (isKeptPage(path)) return keptPolicy;
  const nonce = randomBytes(16).toString('base64');
  return { text: directives(`'self' 'nonce-${nonce}' ${themeScriptHash} 'strict-dynamic'${development}`), nonce };
}

export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['x-frame-options', 'DENY'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
  ['cross-origin-opener-policy', 'same-origin'],
];
