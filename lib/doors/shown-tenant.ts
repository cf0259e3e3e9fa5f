import { cache } from 'react';
import { type Branding, type BrandingCode, brandingOf, draftOf } from '@/lib/branding';
import type { TenantRef } from '@/lib/kernel/context';

export type ShownTenant = { tenant: TenantRef; branding: Branding };

const noCode: BrandingCode = {
  js: null,
  headHtml: null,
  googleAnalyticsId: null,
  facebookPixelId: null,
  hotjarId: null,
};

/** The draft as the preview shows it: without foreign code, which would run beside the editor's own session. */
const drafted = cache(async (tenant: TenantRef): Promise<ShownTenant> => {
  const draft = await draftOf(tenant);
  return { tenant: draft.tenant, branding: { ...draft.branding, code: noCode } };
});

/** How a page shows its tenant: as published, or as drafted in the preview. Every page of a tenant's host asks here. */
export async function shownTenant(tenant: TenantRef, isDraft: boolean): Promise<ShownTenant> {
  return isDraft ? drafted(tenant) : { tenant, branding: await brandingOf(tenant) };
}
