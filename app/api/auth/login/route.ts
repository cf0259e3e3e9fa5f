import { signIn, signInStaff } from '@/lib/accounts';
import { forToken, presentToken } from '@/lib/doors/account-answers';
import { routeByInput } from '@/lib/doors/route';

/** Both panels of the first document signed in here: `username` on the platform host is staff, `email` anywhere a user. */
export const POST = routeByInput(
  { signIn, signInStaff },
  (received, ctx) => (ctx.tenant.isHouse && 'username' in received ? 'signInStaff' : 'signIn'),
  { input: forToken, present: presentToken },
);
