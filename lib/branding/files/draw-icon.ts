import path from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { readAssetAt } from '../assets/read-asset';
import { textOn } from '../solid';
import { drawText } from './draw-text';
import { initialOf } from './initial';
import type { Face } from './mark';

/**
 * `any`: as it is, on clear ground. `maskable`: on a full ground, its content within the circle every mask leaves (W3C, "Web
 * Application Manifest", safe zone: 80 %). `apple`: on a full ground, for its corners are cut by the phone.
 */
export type IconShape = 'any' | 'maskable' | 'apple';

const clear = { r: 0, g: 0, b: 0, alpha: 0 };
const content: Record<IconShape, number> = { any: 1, maskable: 0.62, apple: 0.76 };
const white = '#ffffff';

/** The tenant's own picture for an icon: the favicon, else a logo that is about as wide as high; the operator's mark. */
async function ownPicture(face: Face): Promise<Uint8Array | string | undefined> {
  const favicon = face.faviconUrl && (await readAssetAt(face.tenantId, face.faviconUrl));
  if (favicon) return favicon.bytes;
  const logo = face.logoUrl && (await readAssetAt(face.tenantId, face.logoUrl));
  if (logo) {
    const { width = 0, height = 1 } = await sharp(logo.bytes).metadata();
    if (width / height > 0.7 && width / height < 1.4) return logo.bytes;
  }
  if (!face.isHouse || face.themed) return undefined;
  return path.join(/* turbopackIgnore: true */ process.cwd(), 'public', 'icon.svg');
}

/** The tenant's initial on its colour; the ground alone for a name without a letter. */
async function initialLayers(face: Face, size: number): Promise<OverlayOptions[]> {
  const initial = initialOf(face.name, face.locale);
  if (!initial) return [];
  const { data } = await drawText({ text: initial, color: textOn(face.primary), size: Math.round(size * 0.6) });
  const fitted = await sharp(data)
    .resize(Math.round(size * 0.62), Math.round(size * 0.6), { fit: 'inside', withoutEnlargement: true })
    .toBuffer();
  return [{ input: fitted, gravity: 'centre' }];
}

const roundedGround = (color: string, size: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" rx="${size / 4}" fill="${color}"/></svg>`,
  );

/** The tenant's icon as a PNG of `size` by `size` pixels. */
export async function drawIcon(face: Face, size: number, shape: IconShape): Promise<Uint8Array> {
  const own = await ownPicture(face);
  const background = shape === 'any' ? clear : own ? white : face.primary;
  const canvas = sharp({ create: { width: size, height: size, channels: 4, background } });
  if (own) {
    const inner = Math.round(size * content[shape]);
    const picture = await sharp(own, { density: 1200 })
      .resize(inner, inner, { fit: 'contain', background: clear })
      .png()
      .toBuffer();
    return new Uint8Array(
      await canvas
        .composite([{ input: picture, gravity: 'centre' }])
        .png()
        .toBuffer(),
    );
  }
  const ground: OverlayOptions[] = shape === 'any' ? [{ input: roundedGround(face.primary, size) }] : [];
  const letter = await initialLayers(face, shape === 'maskable' ? size * 0.8 : size);
  return new Uint8Array(
    await canvas
      .composite([...ground, ...letter])
      .png()
      .toBuffer(),
  );
}
