import { sql } from 'drizzle-orm';
import { type Connection, connect, type Tx } from '@/db/client';
import { config } from './config';
import { shared } from './shared';

export type { Tx } from '@/db/client';

const tenantPool = (): Connection => shared('pool.tenant', () => connect(config().databases.tenant, { max: 20 }));
export const platformPool = (): Connection =>
  shared('pool.platform', () => connect(config().databases.platform, { max: 20 }));

/** Runs `fn` as the tenant-serving role with the tenant set for this transaction only (row-level security). */
export function tenantTransaction<T>(tenantId: string, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return tenantPool().db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('konak.tenant', ${tenantId}, true)`);
    return fn(tx);
  });
}

/** Runs `fn` as the platform role over all tenants. For staff and background work only. */
export function platformTransaction<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
  return platformPool().db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('konak.scope', 'platform', true)`);
    return fn(tx);
  });
}

/** Closes both pools; for commands and tests. */
export async function closeDatabase(): Promise<void> {
  await Promise.all([tenantPool().close(), platformPool().close()]);
}
