import { pgRole, pgSchema } from 'drizzle-orm/pg-core';

/** One PostgreSQL schema per area, in the order in which areas may use each other. */
export const kernel = pgSchema('kernel');
export const accounts = pgSchema('accounts');
export const tenants = pgSchema('tenants');
export const licences = pgSchema('licences');
export const usage = pgSchema('usage');
export const branding = pgSchema('branding');
export const plans = pgSchema('plans');
export const domains = pgSchema('domains');
export const dns = pgSchema('dns');
export const sites = pgSchema('sites');
export const billing = pgSchema('billing');
export const notices = pgSchema('notices');
export const audit = pgSchema('audit');

/** Serves tenant hosts. Roles belong to the whole cluster, so a migration makes them only where they are missing. */
export const tenantRole = pgRole('konak_tenant').existing();

/** Serves staff and background work. */
export const platformRole = pgRole('konak_platform').existing();
