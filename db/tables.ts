/** Every table of the platform, for the connection. Elsewhere import from the table's own file in `db/schema`. */
export * from './schema/accounts';
export * from './schema/kernel';
export * from './schema/plans';
export * from './schema/staff';
export * from './schema/tenants';
