import { eq } from 'drizzle-orm';
import { brandingSettings } from '@/db/schema/branding';
import type { TenantRef } from '@/lib/kernel/context';
import { tenantTransaction } from '@/lib/kernel/database';
import { shared } from '@/lib/kernel/shared';
import { entitlementsOf } from '@/lib/licences';
import { type Branding, effectiveBranding } from './branding';
import { readSettings, type StoredBranding } from './settings';

type Kept = { version: number; settings: StoredBranding };

/** By tenant, this process's copy of the last version asked for. */
const kept = () => shared('branding', () => new Map<string, Kept>());

async function storedSettings({ id, brandingVersion }: TenantRef): Promise<StoredBranding> {
  const known = kept().get(id);
  if (known && known.version >= brandingVersion) return known.settings;
  const [row] = await tenantTransaction(id, (tx) =>
    tx.select().from(brandingSettings).where(eq(brandingSettings.tenantId, id)),
  );
  const settings = readSettings(row);
  // A newer version may have been read meanwhile.
  if ((kept().get(id)?.version ?? 0) < brandingVersion) kept().set(id, { version: brandingVersion, settings });
  return settings;
}

/** How the tenant looks now. Asks the database once for each version; the licence is heeded every time. */
export async function brandingOf(tenant: TenantRef): Promise<Branding> {
  return effectiveBranding(await storedSettings(tenant), tenant.name, entitlementsOf(tenant.id).features);
}
