import { eq } from 'drizzle-orm';
import { brandingDrafts, brandingSettings } from '@/db/schema/branding';
import type { TenantRef } from '@/lib/kernel/context';
import { tenantTransaction } from '@/lib/kernel/database';
import { shared } from '@/lib/kernel/shared';
import { entitlementsOf } from '@/lib/licences';
import { type Branding, effectiveBranding } from './branding';
import { withPatch } from './change';
import { patchOf } from './draft';
import { type BrandingSettings, localizationOf, readSettings } from './settings';

type Kept = { version: number; settings: BrandingSettings };

/** By tenant, this process's copy of the last version asked for; those read longest ago make room. */
const kept = () => shared('branding', () => new Map<string, Kept>());
const keptTenants = 10_000;

function keep(id: string, version: number, settings: BrandingSettings): void {
  const all = kept();
  all.delete(id);
  all.set(id, { version, settings });
  const oldest = all.size > keptTenants ? all.keys().next() : undefined;
  if (oldest?.value !== undefined) all.delete(oldest.value);
}

async function storedSettings(tenant: TenantRef): Promise<BrandingSettings> {
  const { id, brandingVersion } = tenant;
  const known = kept().get(id);
  if (known && known.version >= brandingVersion) return known.settings;
  const [row] = await tenantTransaction(id, (tx) =>
    tx.select().from(brandingSettings).where(eq(brandingSettings.tenantId, id)),
  );
  const settings = readSettings(row, localizationOf(tenant));
  // A newer version may have been read meanwhile.
  if ((kept().get(id)?.version ?? 0) < brandingVersion) keep(id, brandingVersion, settings);
  return settings;
}

const shown = (tenant: TenantRef, settings: BrandingSettings): Branding =>
  effectiveBranding(settings, tenant.name, entitlementsOf(tenant.id).features);

/** How the tenant looks now. Asks the database once for each version; the licence is heeded every time. */
export async function brandingOf(tenant: TenantRef): Promise<Branding> {
  return shown(tenant, await storedSettings(tenant));
}

/**
 * How the tenant would look if its draft were published now. For the preview only: whoever calls it must have made sure that the reader may see the draft. Never kept.
 */
export async function draftBrandingOf(tenant: TenantRef): Promise<Branding> {
  return (await draftOf(tenant)).branding;
}

/** The same with the tenant as it would then be: language, zone, currency and formats. */
export async function draftOf(tenant: TenantRef): Promise<{ branding: Branding; tenant: TenantRef }> {
  const { id } = tenant;
  const [published, draft] = await tenantTransaction(id, async (tx) => [
    (await tx.select().from(brandingSettings).where(eq(brandingSettings.tenantId, id)))[0],
    (await tx.select().from(brandingDrafts).where(eq(brandingDrafts.tenantId, id)))[0],
  ]);
  const settings = withPatch(readSettings(published, localizationOf(tenant)), patchOf(draft));
  const { defaultLanguage, defaultTimezone, defaultCurrency, dateFormat, timeFormat } = settings.advanced;
  const look = {
    locale: defaultLanguage,
    timeZone: defaultTimezone,
    currency: defaultCurrency,
    dateFormat,
    timeFormat,
  };
  return { branding: shown(tenant, settings), tenant: { ...tenant, ...look } };
}
