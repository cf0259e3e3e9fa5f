/** Every table of the platform, for the connection. Elsewhere import from the table's own file in `db/schema`. */
export * from './schema/accounts';
export * from './schema/audit';
export * from './schema/branding';
export * from './schema/catalogue';
export * from './schema/dns';
export * from './schema/domains';
export * from './schema/invoices';
export * from './schema/kernel';
export * from './schema/licences';
export * from './schema/packages';
export * from './schema/payments';
export * from './schema/plans';
export * from './schema/sites';
export * from './schema/staff';
export * from './schema/subscriptions';
export * from './schema/tenants';
export * from './schema/usage';
