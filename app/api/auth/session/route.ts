import { signIn } from '@/lib/accounts';
import { rememberBrowser } from '@/lib/doors/browser-login';
import { route } from '@/lib/doors/route';

/** Signs a browser in: the session goes into its cookie, and nothing of it into the answer. */
export const POST = route(signIn, {
  input: ({ email, password }) => ({ email, password, session: 'browser' }),
  present: rememberBrowser,
});
