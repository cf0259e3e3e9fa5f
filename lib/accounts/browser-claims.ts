import { getToken } from 'next-auth/jwt';
import { config } from '@/lib/kernel/config';
import { Claims } from './claims';

/** Without a Domain attribute a cookie is the host's alone; the prefix makes browsers insist on it (RFC 6265bis). */
export const sessionCookie = (): string => (config().secureCookies ? '__Host-session' : 'session');

/** The claims in a request's cookie; undefined when there is none, or it is not ours or too old. */
export async function browserClaims(cookies: string | null): Promise<Claims | undefined> {
  if (!cookies?.includes(sessionCookie())) return undefined;
  const token = await getToken({
    req: { headers: new Headers({ cookie: cookies }) },
    cookieName: sessionCookie(),
    secret: config().authSecret,
  });
  const parsed = Claims.safeParse(token?.claims);
  return parsed.success ? parsed.data : undefined;
}
