import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, check, pgPolicy } from 'drizzle-orm/pg-core';
import { platformRole, tenantRole } from './areas';

const platformScope = sql`(select current_setting('konak.scope', true)) = 'platform'`;
const currentTenant = sql`(select kernel.current_tenant())`;

/** Staff and jobs see every row, but only in a transaction that said so. */
export const platformPolicy = () =>
  pgPolicy('platform', {
    as: 'permissive',
    for: 'all',
    to: platformRole,
    using: platformScope,
    withCheck: platformScope,
  });

/** A tenant's host sees and writes the rows of its own tenant; where no tenant is set, none. */
export const tenantPolicy = (owner: AnyPgColumn) =>
  pgPolicy('tenant', {
    as: 'permissive',
    for: 'all',
    to: tenantRole,
    using: sql`${owner} = ${currentTenant}`,
    withCheck: sql`${owner} = ${currentTenant}`,
  });

/** Row-level security of a tenant-owned table: both policies. */
export const ownedBy = (owner: AnyPgColumn) => [tenantPolicy(owner), platformPolicy()];

/** Rows that belong to nobody and that a tenant may read beside its own (global plans and packages). */
export const sharedPolicy = (condition: SQL) =>
  pgPolicy('shared', {
    as: 'permissive',
    for: 'select',
    to: tenantRole,
    using: sql`${currentTenant} is not null and ${condition}`,
  });

/** The column holds one of the words. */
export const oneOf = (name: string, column: AnyPgColumn, words: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`);

export const currencies = ['TRY', 'USD', 'EUR'] as const;
export const locales = ['tr', 'en', 'de'] as const;
export const billingPeriods = ['monthly', 'quarterly', 'yearly'] as const;
