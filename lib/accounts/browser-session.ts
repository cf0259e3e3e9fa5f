import NextAuth, { type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { config } from '@/lib/kernel/config';
import { Claims } from './claims';
import { verifyTicket } from './token';

/** How long a browser stays signed in without being used, in seconds. */
export const browserSessionLifetime = 14 * 24 * 60 * 60;

/** Without a Domain attribute a cookie is the host's alone; the prefix makes browsers insist on it (RFC 6265bis). */
const cookieName = (secure: boolean) => (secure ? '__Host-konak.session' : 'konak.session');

function settings(): NextAuthConfig {
  const { authSecret, secureCookies } = config();
  return {
    secret: authSecret,
    trustHost: true, // the host was resolved to a tenant before anything here runs
    session: { strategy: 'jwt', maxAge: browserSessionLifetime },
    cookies: {
      sessionToken: {
        name: cookieName(secureCookies),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies },
      },
    },
    providers: [
      Credentials({
        credentials: { ticket: {}, tenant: {} },
        async authorize({ ticket, tenant }) {
          const claims = await verifyTicket(String(ticket), String(tenant), new Date());
          return claims ? { id: claims.subject, claims } : null;
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        return user && 'claims' in user ? { ...token, claims: user.claims } : token;
      },
      session({ session, token }) {
        return Object.assign(session, { claims: token.claims });
      },
    },
  };
}

const { auth, signIn, signOut } = NextAuth(() => settings());

/** The claims in this request's cookie; undefined when there is none, or it is not ours. */
export async function browserClaims(): Promise<Claims | undefined> {
  const session: unknown = await auth();
  const claims = session && typeof session === 'object' && 'claims' in session ? session.claims : undefined;
  const parsed = Claims.safeParse(claims);
  return parsed.success ? parsed.data : undefined;
}

/** Sets the session cookie on the answer being made. Call it from a server action or route handler. */
export async function openBrowserSession(ticket: string, tenantId: string): Promise<void> {
  await signIn('credentials', { ticket, tenant: tenantId, redirect: false });
}

/** Takes the session cookie away. */
export async function closeBrowserSession(): Promise<void> {
  await signOut({ redirect: false });
}
