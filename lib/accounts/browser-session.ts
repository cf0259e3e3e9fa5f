import type { NextAuthConfig } from 'next-auth';
import { config } from '@/lib/kernel/config';
import { sessionCookie } from './browser-claims';
import { verifyTicket } from './token';

/** How long a browser stays signed in, in seconds. */
export const browserSessionLifetime = 14 * 24 * 60 * 60;

/** Loaded when somebody signs in or out: it needs the framework's own modules, which commands and tests have not got. */
async function authentication() {
  const [{ default: NextAuth }, { default: Credentials }] = await Promise.all([
    import('next-auth'),
    import('next-auth/providers/credentials'),
  ]);
  const { authSecret, secureCookies } = config();
  const settings: NextAuthConfig = {
    secret: authSecret,
    trustHost: true, // the host was resolved to a tenant before anything here runs
    useSecureCookies: secureCookies,
    session: { strategy: 'jwt', maxAge: browserSessionLifetime },
    cookies: {
      sessionToken: {
        name: sessionCookie(),
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
    },
  };
  return NextAuth(settings);
}

/** Sets the session cookie on the answer being made. Call it from a server action or route handler. */
export async function openBrowserSession(ticket: string, tenantId: string): Promise<void> {
  const { signIn } = await authentication();
  await signIn('credentials', { ticket, tenant: tenantId, redirect: false });
}

/** Takes the session cookie away. */
export async function closeBrowserSession(): Promise<void> {
  const { signOut } = await authentication();
  await signOut({ redirect: false });
}
