import { redirect } from 'next/navigation';
import { closeBrowserSession, openBrowserSession, type SignedIn, signTicket } from '@/lib/accounts';
import type { Context } from '@/lib/kernel/context';

/** After a login or registration by form: the session cookie. Nothing of the session itself goes to the page. */
export async function rememberBrowser({ session }: SignedIn, ctx: Context): Promise<{ done: true }> {
  await openBrowserSession(await signTicket(session, ctx.clock.now()), ctx.tenant.id);
  return { done: true };
}

/** After a logout by form. */
export async function forgetBrowser(): Promise<{ done: true }> {
  await closeBrowserSession();
  return { done: true };
}

/** The same from a menu: on to the home page at once. */
export async function leaveBrowser(): Promise<never> {
  await closeBrowserSession();
  redirect('/');
}
