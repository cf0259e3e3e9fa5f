import { type AuditFilter, isActorKind } from '@/lib/audit';
import { type Asked, idOf, text } from '../../asked';

const day = 86_400_000;

function dayOf(value: string | undefined): Date | undefined {
  if (!value || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const at = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** What the address of the audit page asks for; the last day is included. */
export function auditFilter(asked: Awaited<Asked>): AuditFilter {
  const until = dayOf(text(asked.to));
  return {
    actor: text(asked.q),
    action: text(asked.action),
    actorKind: isActorKind(asked.by) ? asked.by : undefined,
    resourceType: text(asked.resource),
    resourceId: text(asked.of),
    tenantId: asked.tenant === 'platform' ? 'platform' : idOf(asked.tenant),
    from: dayOf(text(asked.from)),
    to: until && new Date(until.getTime() + day),
  };
}

/** The same for `/api/audit/export`. */
export function exportQuery(filter: AuditFilter): string {
  const query = new URLSearchParams();
  const add = (name: string, value: string | undefined) => value && query.set(name, value);
  add('actor', filter.actor);
  add('action', filter.action);
  add('actor_kind', filter.actorKind);
  add('resource_type', filter.resourceType);
  add('resource_id', filter.resourceId);
  add('tenant_id', filter.tenantId);
  add('from', filter.from?.toISOString());
  add('to', filter.to?.toISOString());
  return query.size > 0 ? `?${query}` : '';
}
