import { type SignedIn, signToken } from '@/lib/accounts';
import type { Context } from '@/lib/kernel/context';

type Person = Pick<SignedIn, 'user' | 'customer' | 'admin'>;

/** `{admin}` for staff, `{user, customer}` for everybody else, as the documents show them. */
export const presentPerson = ({ user, customer, admin }: Person) => (admin ? { admin } : { user, customer });

/** The documented answer to a login or registration: a bearer token good for 24 hours, and who it is of. */
export async function presentToken(signedIn: SignedIn, ctx: Context) {
  const person = signedIn.admin ?? signedIn.user;
  if (!person) throw new Error('nobody signed in');
  return { token: await signToken(signedIn.session, person, ctx.clock.now()), ...presentPerson(signedIn) };
}

/** What a program sends to get a token; the kind of session is not for it to choose. */
export const forToken = (received: Record<string, unknown>) => ({ ...received, session: 'token' });
