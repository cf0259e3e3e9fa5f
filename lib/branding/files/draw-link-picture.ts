import sharp, { type OverlayOptions } from 'sharp';
import { readAssetAt } from '../assets/read-asset';
import { drawIcon } from './draw-icon';
import { drawFitting } from './draw-text';
import type { Face } from './mark';

/** The size every network shows (Open Graph): in pixels. */
export const linkPictureSize = { width: 1200, height: 630 };

const margin = 88;
const room = linkPictureSize.width - 2 * margin;
const band = 20;
const headHeight = 120;

/** The logo, or the icon of a tenant without one. */
async function head(face: Face): Promise<Buffer> {
  const logo = face.logoUrl && (await readAssetAt(face.tenantId, face.logoUrl));
  const picture = logo ? logo.bytes : await drawIcon(face, headHeight, 'any');
  return sharp(picture).resize(480, headHeight, { fit: 'inside', withoutEnlargement: true }).png().toBuffer();
}

const shortened = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`;

/** What is shown where a link to the tenant is shared: its logo, name and description on its own ground and colour. */
export async function drawLinkPicture(face: Face): Promise<Uint8Array> {
  const layers: OverlayOptions[] = [{ input: await head(face), left: margin, top: margin }];
  const name = await drawFitting(
    { text: shortened(face.name, 100), color: face.text, width: room },
    { sizes: [88, 72, 58, 46, 38], height: 190 },
  );
  const description =
    face.description &&
    (await drawFitting(
      { text: shortened(face.description, 150), color: face.dimText, width: room },
      { sizes: [34, 30, 26], height: 92 },
    ));
  let bottom = linkPictureSize.height - band - margin + 16;
  for (const text of [description, name]) {
    if (!text) continue;
    layers.push({ input: text.data, left: margin, top: bottom - text.height });
    bottom -= text.height + 32;
  }
  const ground = sharp({ create: { ...linkPictureSize, channels: 3, background: face.background } });
  const line = {
    create: { width: linkPictureSize.width, height: band, channels: 3 as const, background: face.primary },
  };
  layers.push({ input: line, left: 0, top: linkPictureSize.height - band });
  return new Uint8Array(await ground.composite(layers).png({ compressionLevel: 9, palette: false }).toBuffer());
}
