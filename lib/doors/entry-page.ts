import { redirect } from 'next/navigation';
import { safeNext } from '@/lib/accounts/safe-next';
import type { Branding } from '@/lib/branding';
import { openPage, type PageContext } from './page';
import type { TenantParams } from './public-page';

const everybody = ['anonymous', 'customer', 'tenant_admin', 'admin', 'super_admin'] as const;
type Homes = Record<(typeof everybody)[number], string>;

/**
 * Where a login leads without a `?next=`, by who is there. Whoever is just signing in comes back here first, for only then
 * is it known who they are.
 */
export const entryHomes: Homes = {
  anonymous: '/login',
  customer: '/dashboard',
  tenant_admin: '/manage',
  admin: '/admin',
  super_admin: '/admin',
};

/** After registering: the first-domain wizard. */
export const registerHomes: Homes = { ...entryHomes, anonymous: '/domains/new' };

type Entry = { ctx: PageContext<'anonymous'>; branding: Branding; next: string };

/** The login and registration pages: whoever is signed in already is sent on to where the page would lead. */
export async function openEntryPage(
  params: TenantParams,
  searchParams: Promise<Record<string, string | string[] | undefined>>,
  homes: Homes,
): Promise<Entry> {
  const ctx = await openPage(params, { allow: everybody, from: '/' });
  const { actor, branding } = ctx;
  const next = safeNext((await searchParams).next, homes[actor.role]);
  if (actor.kind !== 'anonymous') redirect(next);
  return { ctx: { ...ctx, actor }, branding, next };
}
