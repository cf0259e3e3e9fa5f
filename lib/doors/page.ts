import { cookies, headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { localeCookie } from '@/lib/i18n/locales';
import type { Actor, Context, Role } from '@/lib/kernel/context';
import { platformTransaction, type Tx, tenantTransaction } from '@/lib/kernel/database';
import { KonakError } from '@/lib/kernel/errors';
import { requestContext } from './context';
import { segmentTenantId } from './segment';

/** This request's context, made once however many layouts and pages ask. */
const pageContext = cache(async (): Promise<Context> => {
  try {
    return await requestContext(await headers(), { cookie: (await cookies()).get(localeCookie)?.value });
  } catch (error) {
    if (error instanceof KonakError && error.kind === 'not_found') notFound();
    throw error;
  }
});

/** The actors that may have one of the roles `R`, narrowed to them. */
type ActorOf<R extends Role> = Actor extends infer A
  ? A extends { role: infer Q }
    ? [Extract<Q, R>] extends [never]
      ? never
      : A & { role: Extract<Q, R> }
    : never
  : never;

export type PageContext<R extends Role> = Context & { actor: ActorOf<R> };

async function open<R extends Role>(
  ctx: Context,
  allow: readonly R[],
  login: string,
  from: string,
): Promise<PageContext<R>> {
  if ((allow as readonly Role[]).includes(ctx.actor.role)) return ctx as PageContext<R>;
  if (ctx.actor.kind !== 'anonymous') forbidden();
  // The layout of several pages asks first and does not know which of them is wanted; the middleware does.
  const asked = (await headers()).get('x-konak-path') ?? from;
  redirect(`${login}?next=${encodeURIComponent(asked)}`);
}

/**
 * A page of a tenant's host. `params.tenant` is the segment the middleware wrote; it must be the host's own tenant.
 * Signed out: to the login page, and back to `from` afterwards. Not allowed: the no-permission page.
 */
export async function openPage<R extends Role>(
  params: Promise<{ tenant: string; locale: string }>,
  { allow, from }: { allow: readonly R[]; from: string },
): Promise<PageContext<R>> {
  const { tenant, locale } = await params;
  const ctx = await pageContext();
  if (segmentTenantId(tenant) !== ctx.tenant.id) notFound();
  return open({ ...ctx, locale }, allow, '/login', from);
}

/** Whoever is on the platform host, signed in or not: the frame and the login of `/admin`. Elsewhere there is no such page. */
export async function openAdminHost(): Promise<Context> {
  const ctx = await pageContext();
  if (!ctx.tenant.isHouse) notFound();
  return ctx;
}

/** A page of `/admin`: platform host, staff only. */
export async function openAdminPage(
  from: string,
  allow: readonly ('admin' | 'super_admin')[] = ['admin', 'super_admin'],
) {
  const ctx = await openAdminHost();
  return open(ctx, allow, '/admin/login', from);
}

/** Reads for a page: staff over all tenants, everyone else within the host's tenant. */
export function read<T>(ctx: Context, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return ctx.actor.kind === 'staff' ? platformTransaction(fn) : tenantTransaction(ctx.tenant.id, fn);
}
