import { type NextRequest, NextResponse } from 'next/server';
import { statusPage } from '@/lib/branding/status-page';
import { contentPolicy, isKeptPage, securityHeaders } from '@/lib/doors/security-headers';
import { tenantSegment } from '@/lib/doors/segment';
import { isLocale, localeCookie } from '@/lib/i18n/locales';
import { acceptedLocale, preferredLocale } from '@/lib/i18n/preferred-locale';
import { config as settings } from '@/lib/kernel/config';
import type { TenantRef } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { callerAddress, cameDirectly } from '@/lib/kernel/peer';
import { entitlementsOf, featureOfRoute } from '@/lib/licences';
import { hostMap } from '@/lib/tenants';

export const config = {
  runtime: 'nodejs',
  matcher: ['/((?!_next/static|_next/image|favicon.ico|icon.svg|theme.js|robots.txt).*)'],
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
export default function middleware(request: NextRequest): Response {
  const path = request.nextUrl.pathname;
  if (path === '/health' || path === '/metrics')
    return NextResponse.next({ request: { headers: cleanHeaders(request) } });
  const tenant = hostMap().resolve(request.headers.get('host') ?? '');
  if (!tenant) return unknownHost(request, path);
  const locale = pageLocale(request, tenant);
  const isAdmin = path === '/admin' || path.startsWith('/admin/');
  if (isAdmin && !tenant.isHouse) return statusPage('not-found', locale, tenant.name);
  if (tenant.status !== 'active' && !isAdmin && !path.startsWith('/api/'))
    return statusPage('suspended', locale, tenant.name);
  const feature = featureOfRoute(path);
  if (feature && !entitlementsOf(tenant.id).features.has(feature))
    return statusPage('feature-missing', locale, tenant.name);

  const policy = contentPolicy(path);
  // A kept page reads no header, so none are written for it; what is posted to it is a server action, which does.
  if (isKeptPage(path) && (request.method === 'GET' || request.method === 'HEAD'))
    return guarded(NextResponse.rewrite(tenantUrl(request, tenant, locale)), policy.text);
  const headers = cleanHeaders(request);
  if (policy.nonce) headers.set('content-security-policy', policy.text);
  const response = isAdmin || isShared(path) ? plain(headers, locale) : rewritten(request, tenant, locale, headers);
  return guarded(response, policy.text);
}

function guarded(response: NextResponse, policy: string): NextResponse {
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of securityHeaders) response.headers.set(name, value);
  return response;
}

/** A host that is nobody's: a plain page; programs get problem+json from the route itself. */
function unknownHost(request: NextRequest, path: string): Response {
  if (path.startsWith('/api/')) return NextResponse.next({ request: { headers: cleanHeaders(request) } });
  return statusPage('no-such-site', acceptedLocale(request.headers.get('accept-language')) ?? 'en', 'Konak');
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
