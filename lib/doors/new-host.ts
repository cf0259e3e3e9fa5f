import { revalidatePath } from 'next/cache';
import { config } from '@/lib/kernel/config';
import type { Context } from '@/lib/kernel/context';
import { refreshEntitlements } from '@/lib/licences';
import { hostMap, hostOrigin, refreshHost } from '@/lib/tenants';
import { platformAddress } from '@/lib/tenants/platform-address';

/** Where a browser goes on: the address to show, and the way there, which signs it in. */
export type HandOver = { address: string; to: string };

const addressOf = (slug: string) => platformAddress({ slug, isHouse: false }, config().publicUrl);

/** The ticket stands behind `#`: no server is sent that part, so no log, proxy or referrer ever has it. */
const wayTo = (address: string, ticket: string, next: string) =>
  `${address}/welcome?next=${encodeURIComponent(next)}#${ticket}`;

/** This process answers for the tenant before anybody is sent there; the others hear it from the database. */
async function know(tenantId: string): Promise<void> {
  await Promise.all([refreshHost(tenantId), refreshEntitlements(tenantId)]);
}

/** After an institution has signed up. */
export async function afterSignUp(made: { id: string; slug: string; ticket: string }): Promise<HandOver> {
  await know(made.id);
  const address = addressOf(made.slug);
  return { address, to: wayTo(address, made.ticket, '/manage?welcome') };
}

/** After staff have made a tenant. */
export async function afterNewTenant({ id }: { id: string }): Promise<{ id: string }> {
  await know(id);
  revalidatePath('/admin', 'layout');
  return { id };
}

/**
 * After a subdomain was changed. Whoever stands on the old one is led to the new one; staff, and admins on the tenant's own
 * domain, stay where they are.
 */
export async function afterSlugChange(
  changed: { slug: string; ticket: string | null },
  ctx: Context,
): Promise<HandOver | null> {
  const stoodOnOld = ctx.origin === addressOf(ctx.tenant.slug);
  await know(ctx.tenant.id);
  revalidatePath('/admin', 'layout');
  if (!stoodOnOld || !changed.ticket) return null;
  const address = addressOf(changed.slug);
  return { address, to: wayTo(address, changed.ticket, '/manage') };
}

/**
 * After another host was made a tenant's first. Whoever stands on one that leads there from now on is taken along; staff,
 * and admins whose host stays, remain where they are.
 */
export async function afterHostChoice({ ticket }: { ticket: string | null }, ctx: Context): Promise<HandOver | null> {
  await know(ctx.tenant.id);
  const host = hostMap().redirectOf(new URL(ctx.origin).host);
  if (host === undefined || ticket === null) return null;
  const address = hostOrigin(host);
  return { address, to: wayTo(address, ticket, '/manage/custom-domain') };
}

/** After a host was given up: it is not served any more by the time its owner reads so. */
export async function afterHostRemoval(_: unknown, ctx: Context): Promise<{ done: true }> {
  await know(ctx.tenant.id);
  return { done: true };
}
