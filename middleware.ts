import { type NextRequest, NextResponse } from 'next/server';
import { previewOf } from '@/lib/branding/preview-pages';
import { statusPage } from '@/lib/branding/status-page';
import { foreignSourcesOf } from '@/lib/doors/foreign-sources';
import { hostRedirect } from '@/lib/doors/host-redirect';
import { keepHeader, keptPaths, stillPaths } from '@/lib/doors/kept-pages';
import { type Guard, guard } from '@/lib/doors/security-headers';
import { draftSegment, tenantSegment } from '@/lib/doors/segment';
import { isLocale, localeCookie } from '@/lib/i18n/locales';
import { acceptedLocale, preferredLocale } from '@/lib/i18n/preferred-locale';
import { config as settings } from '@/lib/kernel/config';
import type { TenantRef } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { callerAddress, cameDirectly, isPeerToken } from '@/lib/kernel/peer';
import { entitlementsOf, featureOfRoute } from '@/lib/licences';
import { hostMap } from '@/lib/tenants';

export const config = {
  runtime: 'nodejs',
  // Files have a door of their own, which looks the host up itself (lib/doors/tenant-file.ts).
  matcher: [
    '/((?!_next/static|_next/image|assets/|icons/|favicon\\.ico$|apple-touch-icon\\.png$|og\\.png$|manifest\\.webmanifest$|robots\\.txt$|sitemap\\.xml$|icon\\.svg$|theme\\.js$).*)',
  ],
};

/** Paths that look the same on every host and are not a tenant's pages. */
const isShared = (path: string) =>
  path.startsWith('/api/') || path === '/health' || path === '/metrics' || path.startsWith('/_next/');

/** The request's headers as the application may believe them. */
function cleanHeaders(request: NextRequest): Headers {
  const headers = new Headers(request.headers);
  const peer = headers.get('x-konak-peer');
  const direct = cameDirectly(peer);
  const address = callerAddress(peer, headers.get('x-forwarded-for'), settings().trustedProxies);
  for (const name of [...headers.keys()]) {
    if (name.startsWith('x-konak-') || name.startsWith('x-middleware-') || name === 'x-forwarded-host')
      headers.delete(name);
  }
  headers.set('x-konak-ip', address);
  if (direct) headers.set('x-konak-direct', '1');
  headers.set('x-konak-request', newId());
  headers.set('x-konak-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return headers;
}

function pageLocale(request: NextRequest, tenant: TenantRef): string {
  return preferredLocale({ cookie: request.cookies.get(localeCookie)?.value, fallback: tenant.locale });
}

/** host -> tenant, internal headers stripped, route -> feature, rewrite to the tenant's segment. */
export default async function middleware(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname;
  if (path === '/health' || path === '/metrics')
    return NextResponse.next({ request: { headers: cleanHeaders(request) } });
  const host = request.headers.get('host') ?? '';
  const elsewhere = sentOn(request, hostMap().redirectOf(host));
  if (elsewhere) return elsewhere;
  const tenant = hostMap().resolve(host);
  if (!tenant) return unknownHost(request, path);
  const locale = pageLocale(request, tenant);
  const isAdmin = path === '/admin' || path.startsWith('/admin/');
  // the staff's pages, and where institutions sign up, are the platform's own
  if ((isAdmin || path === '/signup') && !tenant.isHouse) return statusPage('not-found', locale, tenant);
  if (tenant.status !== 'active' && !isAdmin && !path.startsWith('/api/'))
    return statusPage('suspended', locale, tenant);
  const feature = featureOfRoute(path);
  if (feature && !entitlementsOf(tenant.id).features.has(feature)) return statusPage('feature-missing', locale, tenant);

  const draft = previewOf(path);
  if (draft)
    return previewed(request, draft.tenantId === undefined ? tenant : hostMap().byId(draft.tenantId), draft.page);
  const isKept = keptPaths.has(path) && isPeerToken(request.headers.get(keepHeader) ?? '');
  const guarding = guard({ foreign: isKept ? await foreignSourcesOf(tenant, path) : undefined });
  const headers = cleanHeaders(request);
  headers.set('content-security-policy', guarding.policy); // Next reads the nonce there
  if (isKept) headers.set(keepHeader, '1');
  const response = isAdmin || isShared(path) ? plain(headers, locale) : rewritten(request, tenant, locale, headers);
  if (isKept) response.headers.set(keepHeader, stillPaths.has(path) ? 'still' : '1'); // the server drops it
  return guarded(response, guarding);
}

/** Where a tenant's admins mend a domain that does not lead here any more: never sent on to it. */
const isRescue = ({ pathname, searchParams }: URL) =>
  /^\/manage(\/|$)/.test(pathname) || (pathname === '/login' && /^\/manage(\/|$)/.test(searchParams.get('next') ?? ''));

/** A page that a visitor looks for on another host than the tenant's first; programs are answered where they ask. */
function sentOn({ method, nextUrl, headers }: NextRequest, host: string | undefined): Response | undefined {
  if (host === undefined || (method !== 'GET' && method !== 'HEAD') || isShared(nextUrl.pathname)) return undefined;
  if (isRescue(nextUrl) && hostMap().resolve(headers.get('host') ?? '')) return undefined;
  return hostRedirect(host, `${nextUrl.pathname}${nextUrl.search}`);
}

function guarded(response: NextResponse, { headers }: Guard): NextResponse {
  for (const [name, value] of headers) response.headers.set(name, value);
  return response;
}

/**
 * The preview of a tenant's draft: its ordinary page, rewritten to a segment of its own whose pages ask who looks. The editor
 * shows it in a frame, so this host may frame it, and nobody else.
 */
function previewed(request: NextRequest, tenant: TenantRef | undefined, page: string): Response | Promise<Response> {
  if (!tenant) return statusPage('not-found', acceptedLocale(request.headers.get('accept-language')) ?? 'en');
  const locale = pageLocale(request, tenant);
  const guarding = guard({ frameAncestors: "'self'" });
  const headers = cleanHeaders(request);
  headers.set('content-security-policy', guarding.policy);
  headers.set('x-next-intl-locale', locale);
  const url = request.nextUrl.clone();
  url.pathname = `/t/${draftSegment(tenant)}/${locale}${page === '/' ? '' : page}`;
  const response = guarded(NextResponse.rewrite(url, { request: { headers } }), guarding);
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

/** A host that is nobody's: a plain page; programs get problem+json from the route itself. */
function unknownHost(request: NextRequest, path: string): Response | Promise<Response> {
  if (path.startsWith('/api/')) return NextResponse.next({ request: { headers: cleanHeaders(request) } });
  return statusPage('no-such-site', acceptedLocale(request.headers.get('accept-language')) ?? 'en');
}

function plain(headers: Headers, locale: string): NextResponse {
  headers.set('x-next-intl-locale', isLocale(locale) ? locale : 'en');
  return NextResponse.next({ request: { headers } });
}

function rewritten(request: NextRequest, tenant: TenantRef, locale: string, headers: Headers): NextResponse {
  headers.set('x-next-intl-locale', locale); // for parts that are rendered before their layout could say it
  return NextResponse.rewrite(tenantUrl(request, tenant, locale), { request: { headers } });
}

function tenantUrl(request: NextRequest, tenant: TenantRef, locale: string) {
  const url = request.nextUrl.clone();
  url.pathname = `/t/${tenantSegment(tenant)}/${locale}${url.pathname === '/' ? '' : url.pathname}`;
  return url;
}
