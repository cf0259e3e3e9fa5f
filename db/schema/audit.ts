import { bigint, index, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import { audit } from './areas';
import { createdAt, id } from './columns';
import { oneOf, ownedBy } from './rules';
import { tenants } from './tenants';

export const actorKinds = ['anonymous', 'user', 'staff', 'system'] as const;

/**
 * Who did what to what. First document, `audit_logs`. Rows are never changed or removed, and each holds the hash of the
 * one before it in its chain (one chain per tenant, one for the platform); `audit.verify(tenant)` checks a chain.
 */
export const auditEntries = audit.table(
  'entries',
  {
    id: id(),
    tenantId: uuid('tenant_id').references(() => tenants.id, { onDelete: 'restrict' }),
    actorKind: text('actor_kind', { enum: actorKinds }).notNull(),
    /** `admin_id` of the document. */
    actorId: uuid('actor_id'),
    actorName: text('actor_name'),
    action: text('action').notNull(),
    resourceType: text('resource_type'),
    resourceId: text('resource_id'),
    before: jsonb('before').$type<unknown>(),
    after: jsonb('after').$type<unknown>(),
    details: jsonb('details').$type<unknown>(),
    /** `ip_address` of the document. */
    ip: text('ip'),
    userAgent: text('user_agent'),
    requestId: text('request_id'),
    createdAt: createdAt(),
    /** The last three are written by a trigger, whatever was given. */
    position: bigint('position', { mode: 'number' }).notNull().default(0),
    prevHash: text('prev_hash').notNull().default(''),
    hash: text('hash').notNull().default(''),
  },
  (t) => [
    unique('entries_chain_unique').on(t.tenantId, t.position).nullsNotDistinct(),
    index('entries_actor').on(t.actorId),
    index('entries_action').on(t.action),
    index('entries_created').on(t.createdAt),
    index('entries_tenant_created').on(t.tenantId, t.createdAt),
    index('entries_resource').on(t.resourceType, t.resourceId, t.createdAt),
    oneOf('entries_actor_kind_known', t.actorKind, actorKinds),
    ...ownedBy(t.tenantId),
  ],
);
