import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { type Actor, anonymous, type Context, type Role } from '@/lib/kernel/context';
import { hostMap } from '@/lib/tenants';
import { pageContext } from './page-context';

/**
 * Whoever may look at a tenant's draft: its own admins on its own host, and staff on the platform's. For everybody else there
 * is no such page; whoever is signed out may sign in first.
 */
export async function openDraft(tenantId: string): Promise<Context> {
  const ctx = await pageContext();
  const { actor } = ctx;
  if (actor.kind === 'anonymous') {
    const from = (await headers()).get('x-konak-path') ?? '/';
    redirect(`${from.startsWith('/admin/') ? '/admin/login' : '/login'}?next=${encodeURIComponent(from)}`);
  }
  if (actor.role === 'tenant_admin' && ctx.tenant.id === tenantId) return ctx;
  const tenant = actor.kind === 'staff' && ctx.tenant.isHouse ? hostMap().byId(tenantId) : undefined;
  if (!tenant) notFound();
  return { ...ctx, tenant };
}

/**
 * The one a page of the draft is made for: nobody in particular where nobody need be signed in, else a customer by the name of
 * the person who looks, with the domains and sites that person has here, if any.
 */
export function visitorOf(actor: Actor, tenantId: string, allow: readonly Role[]): Actor {
  if (allow.includes('anonymous') || actor.kind === 'anonymous' || actor.kind === 'system') return anonymous;
  const { id, name, email, sessionId } = actor;
  const customerId = actor.kind === 'user' ? actor.customerId : null;
  return { kind: 'user', role: 'customer', id, name, email, sessionId, tenantId, customerId };
}
