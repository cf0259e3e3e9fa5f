import type { Context } from '@/lib/kernel/context';
import { notFound } from '@/lib/kernel/errors';
import { hostMap } from '@/lib/tenants';

/**
 * The context of somebody who acts for the tenant of a path such as `/api/core/tenants/{tenantId}/...`: staff for any tenant,
 * everybody else for the tenant of their host alone. What follows runs with that tenant's rows and under its licence.
 * @throws not_found `tenant_not_found`, the same whether there is none or it is another's.
 */
export function actingFor(ctx: Context, tenantId: unknown): Context {
  if (tenantId === ctx.tenant.id || ctx.actor.kind === 'anonymous') return ctx;
  const tenant = ctx.actor.kind === 'staff' && typeof tenantId === 'string' ? hostMap().byId(tenantId) : undefined;
  if (!tenant) throw notFound('tenant_not_found');
  return { ...ctx, tenant };
}
