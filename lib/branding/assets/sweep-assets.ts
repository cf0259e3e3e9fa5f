import { inArray, sql } from 'drizzle-orm';
import { brandingAssets } from '@/db/schema/branding';
import { tenants } from '@/db/schema/tenants';
import { platformTransaction } from '@/lib/kernel/database';
import { isId } from '@/lib/kernel/ids';
import { log } from '@/lib/kernel/log';
import { storage } from '@/lib/outside/storage';
import { assetFolder } from './address';

const day = 86_400_000;
/** A picture no setting names is kept this long: somebody may still be working on the draft. */
const unusedKept = 30 * day;
/** A file without a row is left alone this long: its row may be on the way, or the database be an older one, restored. */
const rowlessKept = 30 * day;
const batch = 500;

/** Pictures that neither what is shown, nor the draft, nor any kept version names. */
async function forgetUnused(now: Date): Promise<number> {
  const before = new Date(now.getTime() - unusedKept).toISOString();
  const gone = await platformTransaction((tx) =>
    tx.execute(sql`
      delete from branding.assets a
      where a.created_at < ${before}::timestamptz and not exists (
        select from (
          select tenant_id, general_settings, advanced_settings from branding.settings
          union all select tenant_id, general_settings, advanced_settings from branding.drafts
          union all select tenant_id, general_settings, advanced_settings from branding.versions
        ) s
        where s.tenant_id = a.tenant_id
          and strpos(s.general_settings::text || s.advanced_settings::text, '/assets/' || a.id || '/') > 0
      )
      returning a.id`),
  );
  return gone.length;
}

/** `branding/<tenant>/<hash>` */
const tenantOf = (key: string) => key.split('/').at(-2) ?? '';

/** Those of the files that are of tenants of this installation: another one may keep its own in the same place. */
async function ownFiles(keys: readonly string[]): Promise<string[]> {
  const asked = [...new Set(keys.map(tenantOf))].filter(isId);
  const rows = await platformTransaction((tx) =>
    tx.select({ id: tenants.id }).from(tenants).where(inArray(tenants.id, asked)),
  );
  const own = new Set(rows.map(({ id }) => id));
  return keys.filter((key) => own.has(tenantOf(key)));
}

/** Removes those of the files that no row names. */
async function removeRowless(listed: readonly string[]): Promise<number> {
  const keys = await ownFiles(listed);
  const known = await platformTransaction((tx) =>
    tx
      .select({ key: brandingAssets.storageKey })
      .from(brandingAssets)
      .where(
        inArray(
          brandingAssets.sha256,
          keys.map((key) => key.slice(key.lastIndexOf('/') + 1)),
        ),
      ),
  );
  const named = new Set(known.map(({ key }) => key));
  const rowless = keys.filter((key) => !named.has(key));
  const files = await storage();
  for (const key of rowless) await files.remove(key);
  return rowless.length;
}

/** Removes pictures nothing shows any more, and files an upload left behind that did not come to its end. */
export async function sweepAssets(now: Date): Promise<void> {
  const assets = await forgetUnused(now);
  let files = 0;
  let keys: string[] = [];
  for await (const { key, at } of (await storage()).list(assetFolder)) {
    if (now.getTime() - at.getTime() > rowlessKept) keys.push(key);
    if (keys.length < batch) continue;
    files += await removeRowless(keys);
    keys = [];
  }
  if (keys.length > 0) files += await removeRowless(keys);
  if (assets + files > 0) log.info({ assets, files }, 'pictures nothing shows were removed');
}
