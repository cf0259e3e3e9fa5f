import { resolveActor } from '@/lib/accounts';
import { localeCookie } from '@/lib/i18n/locales';
import { preferredLocale } from '@/lib/i18n/preferred-locale';
import { systemClock } from '@/lib/kernel/clock';
import { config } from '@/lib/kernel/config';
import { anonymous, type Context } from '@/lib/kernel/context';
import { notFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { hostMap } from '@/lib/tenants';

/** The reader's language: the cookie of a page, the `Accept-Language` of a program. */
export type LanguageWish = { cookie?: string; accepted?: string | null };

/** A page's own calls speak the page's language: its cookie's, else the tenant's. A program's, what it accepts. */
export function wishOf(headers: Headers): LanguageWish {
  const cookies = headers.get('cookie');
  if (cookies === null) return { accepted: headers.get('accept-language') };
  const [, cookie] =
    cookies
      .split(/;\s*/)
      .map((pair) => pair.split('='))
      .find(([name]) => name === localeCookie) ?? [];
  return { cookie };
}

/**
 * The context of a request before anybody is known: host -> tenant from the same map the middleware asks, so that a
 * skipped middleware gains nothing.
 * @throws not_found `no_such_site` when the host is nobody's.
 */
function anonymousContext(headers: Headers, wish: LanguageWish): Context {
  const host = headers.get('host') ?? '';
  const tenant = hostMap().resolve(host);
  if (!tenant) throw notFound('no_such_site');
  return {
    tenant,
    actor: anonymous,
    locale: preferredLocale({ ...wish, fallback: tenant.locale }),
    origin: `${config().publicUrl.protocol}//${host.toLowerCase()}`,
    ip: headers.get('x-konak-ip') ?? '',
    userAgent: (headers.get('user-agent') ?? '').slice(0, 300),
    requestId: headers.get('x-konak-request') ?? newId(),
    idempotencyKey: headers.get('idempotency-key') ?? undefined,
    clock: systemClock,
  };
}

/** The same with the person or program signed in: bearer token first, else the browser's cookie. */
export async function requestContext(headers: Headers, wish: LanguageWish): Promise<Context> {
  const context = anonymousContext(headers, wish);
  return { ...context, actor: await resolveActor(context, headers) };
}
