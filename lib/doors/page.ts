import { headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import type { Branding } from '@/lib/branding';
import type { Actor, Context, Role } from '@/lib/kernel/context';
import { platformTransaction, type Tx, tenantTransaction } from '@/lib/kernel/database';
import { openDraft, visitorOf } from './draft';
import { pageContext } from './page-context';
import { isDraftSegment, segmentTenantId } from './segment';
import { shownTenant } from './shown-tenant';

/** The actors that may have one of the roles `R`, narrowed to them. */
type ActorOf<R extends Role> = Actor extends infer A
  ? A extends { role: infer Q }
    ? [Extract<Q, R>] extends [never]
      ? never
      : A & { role: Extract<Q, R> }
    : never
  : never;

export type PageContext<R extends Role> = Context & { actor: ActorOf<R> };

/** The same on a tenant's host, with how the tenant looks there: as published, or as drafted in the preview. */
export type TenantPage<R extends Role> = PageContext<R> & { branding: Branding; isDraft: boolean };

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
 * The preview of a draft shows whoever may see it the page as one of `allow` would find it.
 */
export async function openPage<R extends Role>(
  params: Promise<{ tenant: string; locale: string }>,
  { allow, from }: { allow: readonly R[]; from: string },
): Promise<TenantPage<R>> {
  const { tenant: segment, locale } = await params;
  const isDraft = isDraftSegment(segment);
  const tenantId = segmentTenantId(segment);
  const ctx = isDraft ? await openDraft(tenantId ?? '') : await pageContext();
  if (tenantId !== ctx.tenant.id) notFound();
  const actor = isDraft ? visitorOf(ctx.actor, ctx.tenant.id, allow) : ctx.actor;
  const opened = await open({ ...ctx, actor, locale }, allow, '/login', from);
  return { ...opened, ...(await shownTenant(ctx.tenant, isDraft)), isDraft };
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
