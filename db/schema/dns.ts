import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import { dns } from './areas';
import { createdAt, id, instant, updatedAt } from './columns';
import { hostedDomains, wizards } from './domains';
import { oneOf, ownedBy } from './rules';

/** The records of a hosted domain as last written or read. First document, `dns_records`. */
export const dnsRecords = dns.table(
  'records',
  {
    id: id(),
    tenantId: uuid('tenant_id').notNull(),
    domainId: uuid('domain_id').notNull(),
    recordType: text('record_type').notNull(),
    name: text('name').notNull(),
    value: text('value').notNull(),
    /** Seconds; 1: the provider decides. */
    ttl: integer('ttl').notNull().default(300),
    proxied: boolean('proxied').notNull().default(false),
    /** Of MX and SRV. */
    priority: integer('priority'),
    /** The record's id at the provider. */
    providerRecordId: text('provider_record_id'),
    comment: text('comment'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    foreignKey({
      name: 'records_domain',
      columns: [t.tenantId, t.domainId],
      foreignColumns: [hostedDomains.tenantId, hostedDomains.id],
    }).onDelete('cascade'),
    unique('records_provider_id_unique').on(t.tenantId, t.domainId, t.providerRecordId),
    index('records_domain_name').on(t.tenantId, t.domainId, t.name, t.recordType),
    check('records_type_is_word', sql`${t.recordType} ~ '^[A-Z][A-Z0-9]{0,9}$'`),
    check('records_ttl_in_range', sql`${t.ttl} between 1 and 2147483647`),
    check('records_priority_in_range', sql`${t.priority} between 0 and 65535`),
    ...ownedBy(t.tenantId),
  ],
);

export const changeSetStates = ['previewed', 'applying', 'applied', 'failed', 'superseded'] as const;

/** A previewed difference. First document, "DNS Önizleme". The fingerprint is of the zone it was worked out from. */
export const changeSets = dns.table(
  'change_sets',
  {
    id: id(),
    tenantId: uuid('tenant_id').notNull(),
    /** Null until the wizard has made the domain. */
    domainId: uuid('domain_id'),
    wizardId: uuid('wizard_id'),
    fingerprint: text('fingerprint').notNull(),
    changes: jsonb('changes').$type<unknown[]>().notNull(),
    state: text('state', { enum: changeSetStates }).notNull().default('previewed'),
    createdAt: createdAt(),
    appliedAt: instant('applied_at'),
  },
  (t) => [
    foreignKey({
      name: 'change_sets_domain',
      columns: [t.tenantId, t.domainId],
      foreignColumns: [hostedDomains.tenantId, hostedDomains.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'change_sets_wizard',
      columns: [t.tenantId, t.wizardId],
      foreignColumns: [wizards.tenantId, wizards.id],
    }).onDelete('cascade'),
    index('change_sets_domain_created').on(t.tenantId, t.domainId, t.createdAt),
    index('change_sets_wizard_created').on(t.tenantId, t.wizardId, t.createdAt),
    check('change_sets_belongs_somewhere', sql`num_nonnulls(${t.domainId}, ${t.wizardId}) >= 1`),
    check('change_sets_changes_is_list', sql`jsonb_typeof(${t.changes}) = 'array'`),
    check('change_sets_applied_has_instant', sql`(${t.state} = 'applied') = (${t.appliedAt} is not null)`),
    oneOf('change_sets_state_known', t.state, changeSetStates),
    ...ownedBy(t.tenantId),
  ],
);
