import { type Branding, brandingOf } from '@/lib/branding';
import type { TenantRef } from '@/lib/kernel/context';

/** How a page shows its tenant: as published, or as drafted in the preview, and there without the code of others. */
export async function shownBranding(tenant: TenantRef, isDraft: boolean): Promise<Branding> {
  if (!isDraft) return brandingOf(tenant);
  return brandingOf(tenant);
}
