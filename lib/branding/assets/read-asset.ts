import { eq } from 'drizzle-orm';
import { brandingAssets } from '@/db/schema/branding';
import { platformTransaction, type Tx, tenantTransaction } from '@/lib/kernel/database';
import { isId } from '@/lib/kernel/ids';
import { shared } from '@/lib/kernel/shared';
import { storage } from '@/lib/outside/storage';
import { assetFile } from './address';
import { recentlyUsed } from './recently-used';

export type ServedAsset = { bytes: Uint8Array; contentType: string; sha256: string };

/** Pictures this process keeps at hand; in bytes. */
const atHand = () =>
  shared('branding.assets', () => recentlyUsed<ServedAsset>(64_000_000, ({ bytes }) => bytes.length));

/** The tenant whose picture it must be; `any` for staff, who look at every tenant's. */
type Owner = { tenantId: string } | 'any';

/** A picture by the two parts of its address; undefined when there is none, or it is another tenant's. */
export async function readAsset(owner: Owner, id: string, file: string): Promise<ServedAsset | undefined> {
  if (!isId(id)) return undefined;
  const name = `${owner === 'any' ? 'any' : owner.tenantId} ${id} ${file}`;
  const known = atHand().get(name);
  if (known) return known;
  const find = (tx: Tx) => tx.select().from(brandingAssets).where(eq(brandingAssets.id, id));
  const [row] = await (owner === 'any' ? platformTransaction(find) : tenantTransaction(owner.tenantId, find));
  if (!row || assetFile(row) !== file) return undefined;
  const kept = await (await storage()).get(row.storageKey);
  if (!kept) return undefined;
  const asset = { bytes: kept.bytes, contentType: row.contentType, sha256: row.sha256 };
  atHand().set(name, asset);
  return asset;
}

/** The same by its whole address, as a setting holds it. */
export async function readAssetAt(tenantId: string, url: string): Promise<ServedAsset | undefined> {
  const [, id, file] = /^\/assets\/([0-9a-f-]{36})\/([0-9a-f]{16}\.\w{1,5})$/.exec(url) ?? [];
  return id && file ? readAsset({ tenantId }, id, file) : undefined;
}
