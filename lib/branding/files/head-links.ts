import type { TenantRef } from '@/lib/kernel/context';
import type { Branding } from '../branding';
import { linkPictureSize } from './draw-link-picture';
import { markOf } from './mark';

/** What the head of each page says of the tenant's files; `origin` is that of its primary host (links are shared whole). */
export function headLinks(tenant: TenantRef, branding: Branding, origin: string) {
  const mark = markOf(tenant, branding);
  const icon = (side: number) => ({
    url: `/icons/icon-${side}.png?v=${mark}`,
    type: 'image/png',
    sizes: `${side}x${side}`,
  });
  return {
    manifest: `/manifest.webmanifest?v=${mark}`,
    icons: { icon: [icon(48), icon(96)], apple: { url: `/apple-touch-icon.png?v=${mark}`, sizes: '180x180' } },
    picture: { url: `${origin}/og.png?v=${mark}`, ...linkPictureSize, type: 'image/png', alt: branding.name },
  };
}
