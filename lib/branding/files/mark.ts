import { createHash } from 'node:crypto';
import type { TenantRef } from '@/lib/kernel/context';
import type { Branding } from '../branding';
import { defaultTheme } from '../default-theme';
import { type Hex, mix } from '../hex';

/** What the files of a tenant (icons, manifest, picture of shared links) are made of. */
export type Face = {
  tenantId: string;
  isHouse: boolean;
  locale: string;
  name: string;
  description: string | null;
  /** Whether the colours are the tenant's own. */
  themed: boolean;
  primary: Hex;
  background: Hex;
  text: Hex;
  dimText: Hex;
  faviconUrl: string | null;
  /** The logo for light grounds. */
  logoUrl: string | null;
};

export function faceOf(tenant: TenantRef, branding: Branding): Face {
  const theme = branding.theme ?? defaultTheme;
  return {
    tenantId: tenant.id,
    isHouse: tenant.isHouse,
    locale: tenant.locale,
    name: branding.name,
    description: branding.metaDescription,
    themed: branding.theme !== null,
    primary: theme.primary,
    background: theme.background,
    text: theme.textPrimary,
    dimText: mix(theme.textPrimary, theme.background, 0.7),
    faviconUrl: branding.faviconUrl,
    logoUrl: branding.logoLightUrl ?? branding.logoUrl,
  };
}

/** Raised when the same face is to be drawn another way, for what was drawn is kept for a year. */
const drawing = 1;

/** Names a face: another one, another mark. It changes with the licence too, which a branding's version does not. */
export const markOf = (tenant: TenantRef, branding: Branding): string =>
  createHash('sha256')
    .update(JSON.stringify([drawing, faceOf(tenant, branding)]))
    .digest('hex')
    .slice(0, 12);
