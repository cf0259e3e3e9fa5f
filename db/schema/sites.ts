import { sql } from 'drizzle-orm';
import { check, foreignKey, index, jsonb, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { customers } from './accounts';
import { sites as area } from './areas';
import { createdAt, id, instant, updatedAt } from './columns';
import { hostedDomains } from './domains';
import { runs } from './kernel';
import { oneOf, ownedBy } from './rules';

export const siteStatuses = ['pending', 'deploying', 'running', 'stopped', 'failed', 'deleting', 'deleted'] as const;

/** Deployed applications. First document, "Container Deployment": what `POST /api/containers/deploy` makes. */
export const sites = area.table(
  'sites',
  {
    id: id(),
    tenantId: uuid('tenant_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    domainId: uuid('domain_id'),
    name: text('name').notNull(),
    /** `container_type` of the document: the folder in `templates/`. */
    templateKey: text('template_key').notNull(),
    /** Answers to the template's questions; nothing secret. */
    config: jsonb('config').$type<Record<string, unknown>>().notNull().default({}),
    /** Sealed JSON: passwords made for the site's database and the like. */
    secretsEncrypted: text('secrets_encrypted'),
    status: text('status', { enum: siteStatuses }).notNull().default('pending'),
    /** The run at work on the site, or the last one. */
    runId: uuid('run_id'),
    accessUrl: text('access_url'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    unique('sites_tenant_id_unique').on(t.tenantId, t.id),
    uniqueIndex('sites_customer_name_unique').on(t.tenantId, t.customerId, t.name).where(sql`${t.deletedAt} is null`),
    // What failed is swept away and counts for nothing: the next deployment may begin beside it.
    uniqueIndex('sites_domain_one')
      .on(t.tenantId, t.domainId)
      .where(sql`${t.deletedAt} is null and ${t.status} <> 'failed'`),
    foreignKey({
      name: 'sites_customer',
      columns: [t.tenantId, t.customerId],
      foreignColumns: [customers.tenantId, customers.id],
    }).onDelete('restrict'),
    foreignKey({
      name: 'sites_domain',
      columns: [t.tenantId, t.domainId],
      foreignColumns: [hostedDomains.tenantId, hostedDomains.id],
    }).onDelete('restrict'),
    foreignKey({
      name: 'sites_run',
      columns: [t.tenantId, t.runId],
      foreignColumns: [runs.tenantId, runs.id],
    }).onDelete('restrict'),
    index('sites_customer_created').on(t.tenantId, t.customerId, t.createdAt),
    index('sites_domain_of').on(t.tenantId, t.domainId),
    index('sites_run_of').on(t.tenantId, t.runId),
    check('sites_deletion_has_instant', sql`(${t.status} = 'deleted') = (${t.deletedAt} is not null)`),
    oneOf('sites_status_known', t.status, siteStatuses),
    ...ownedBy(t.tenantId),
  ],
);

export const containerStatuses = ['created', 'running', 'stopped', 'failed', 'removed'] as const;

/** A published port: `host` on the engine's loopback address leads to `container`. */
export type PortMapping = { container: number; host?: number; protocol?: 'tcp' | 'udp' };

/** The containers of a site. First document, "Containers". */
export const containers = area.table(
  'containers',
  {
    id: id(),
    tenantId: uuid('tenant_id').notNull(),
    siteId: uuid('site_id').notNull(),
    /** The container's id on its engine; null until it is made. */
    engineId: text('engine_id'),
    service: text('service').notNull(),
    image: text('image').notNull(),
    status: text('status', { enum: containerStatuses }).notNull().default('created'),
    ports: jsonb('ports').$type<PortMapping[]>().notNull().default([]),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    foreignKey({
      name: 'containers_site',
      columns: [t.tenantId, t.siteId],
      foreignColumns: [sites.tenantId, sites.id],
    }).onDelete('cascade'),
    unique('containers_engine_id_unique').on(t.engineId),
    index('containers_site_service').on(t.tenantId, t.siteId, t.service),
    check('containers_ports_is_list', sql`jsonb_typeof(${t.ports}) = 'array'`),
    oneOf('containers_status_known', t.status, containerStatuses),
    ...ownedBy(t.tenantId),
  ],
);
