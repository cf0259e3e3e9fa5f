import { sessionCookie } from '@/lib/accounts/browser-claims';
import { type Locale, localeCookie } from '@/lib/i18n/locales';
import { preferredLocale } from '@/lib/i18n/preferred-locale';
import { config } from '@/lib/kernel/config';
import type { TenantRef } from '@/lib/kernel/context';
import { peerToken } from '@/lib/kernel/peer';
import { entitlementsOf } from '@/lib/licences';
import { hostMap } from '@/lib/tenants';
import { hostName } from '@/lib/tenants/host-map';

/** Pages everybody may see, where code of the tenant's own may run: no password is typed there and no session shown. */
export const marketingPaths: ReadonlySet<string> = new Set(['/', '/plans']);

/** Pages of which the server keeps the answer for visitors without a session (`scripts/server`). */
export const keptPaths: ReadonlySet<string> = new Set([...marketingPaths, '/login', '/register']);

/**
 * Kept pages that need none of the framework's scripts in the browser: they are left out of what is kept. What such a page
 * does stands in `public/entry.js`.
 */
export const stillPaths: ReadonlySet<string> = new Set(['/login']);

/** On a request: the answer is for the server's memory, shown to everybody. On an answer: it may be kept, `still` or as it is. */
export const keepHeader = 'x-konak-keep';

/** A page to keep: under which key, and the path and the only headers its rendering may see. */
export type KeptPlace = { key: string; path: string; headers: Record<string, string> };

type Asked = { /** With its question. */ path: string; host: string; cookies: string | undefined };

const cookieOf = (cookies: string, name: string): string | undefined =>
  cookies
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** next-auth cuts a large cookie into `<name>.0`, `<name>.1` ... */
const hasSession = (cookies: string): boolean =>
  cookies
    .split(/;\s*/)
    .some((pair) => pair.startsWith(`${sessionCookie()}=`) || pair.startsWith(`${sessionCookie()}.`));

/** A tenant that changes is a new object in the map, so its text need not be made again until then. */
const written = new WeakMap<TenantRef, string>();

function wordsOf(tenant: TenantRef): string {
  const known = written.get(tenant);
  if (known !== undefined) return known;
  const text = JSON.stringify(Object.values(tenant));
  written.set(tenant, text);
  return text;
}

/** The host as links are to name it: a caller may write any port, and each would be a page of its own. */
function properHost(host: string): string {
  const { port } = config().publicUrl;
  return hostName(host) + (port && `:${port}`);
}

/** Where a login leads is read in the browser (`public/entry.js`): the page that asks for it is the same. */
function withoutNext(path: string): string {
  const [, page = ''] = /^([^?]*)\?next=[^&]*$/.exec(path) ?? [];
  return stillPaths.has(page) ? page : path;
}

/**
 * Where the server keeps a page, or undefined when this visitor's is made for the visitor. The key names all that a page may
 * depend on but the plans: the tenant as the host map has it (its branding's version with it), what its licence allows at
 * this moment, the host, the language and the path.
 */
export function keptPlace({ path: asked, host, cookies = '' }: Asked): KeptPlace | undefined {
  const path = withoutNext(asked);
  if (!keptPaths.has(path) || hasSession(cookies)) return undefined;
  const tenant = hostMap().resolve(host);
  if (tenant?.status !== 'active' || hostMap().redirectOf(host)) return undefined;
  const locale: Locale = preferredLocale({ cookie: cookieOf(cookies, localeCookie), fallback: tenant.locale });
  const name = properHost(host);
  const features = [...entitlementsOf(tenant.id).features].sort().join();
  return {
    path,
    key: `${name} ${path} ${locale} ${wordsOf(tenant)} ${features} ${hostMap().primaryHost(tenant.id)}`,
    headers: { host: name, cookie: `${localeCookie}=${locale}`, accept: 'text/html', [keepHeader]: peerToken() },
  };
}
