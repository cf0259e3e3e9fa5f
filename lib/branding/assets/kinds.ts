import type { assetKinds } from '@/db/schema/branding';
import type { PictureShape } from '@/lib/outside/pictures';

export type AssetKind = (typeof assetKinds)[number];

/** The feature a licence needs for the picture, and what is made of it (pixels: twice what is shown). */
type KindRule = { feature: 'custom_logo' | 'email_branding'; shape: PictureShape };

const logo = { width: 800, height: 240, shape: 'inside', format: 'webp', quality: 92 } as const;
const backdrop = { shape: 'inside', format: 'webp', quality: 80 } as const;

export const kindRules: Record<AssetKind, KindRule> = {
  logo: { feature: 'custom_logo', shape: logo },
  logo_light: { feature: 'custom_logo', shape: logo },
  logo_dark: { feature: 'custom_logo', shape: logo },
  favicon: {
    feature: 'custom_logo',

    shape: { width: 512, height: 512, shape: 'square', format: 'png', quality: 100 },
  },
  login_background: {
    feature: 'custom_logo',

    shape: { ...backdrop, width: 2560, height: 1600 },
  },
  dashboard_banner: {
    feature: 'custom_logo',

    shape: { ...backdrop, width: 2400, height: 800 },
  },
  // Not every mail program shows WebP.
  email_logo: {
    feature: 'email_branding',

    shape: { width: 600, height: 200, shape: 'inside', format: 'png', quality: 100 },
  },
};
