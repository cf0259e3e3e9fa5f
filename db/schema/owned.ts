import { uuid } from 'drizzle-orm/pg-core';
import { tenants } from './tenants';

/** The tenant a row belongs to; it goes when the tenant goes. */
export const tenantId = () =>
  uuid('tenant_id')
    .notNull()
    .references(() => tenants.id, { onDelete: 'cascade' });

/** The tenant a row belongs to, for what bookkeeping and proof must outlive: such a tenant is closed, never deleted. */
export const keptTenantId = () =>
  uuid('tenant_id')
    .notNull()
    .references(() => tenants.id, { onDelete: 'restrict' });
