import type { TenantRef } from '@/lib/kernel/context';
import { shared } from '@/lib/kernel/shared';
import { recentlyUsed } from '../assets/recently-used';
import { brandingOf } from '../queries';
import { drawIcon, type IconShape } from './draw-icon';
import { drawLinkPicture } from './draw-link-picture';
import { icoOf } from './ico';
import { manifestOf } from './manifest';
import { type Face, faceOf, markOf } from './mark';

export type TenantFile = { bytes: Uint8Array; contentType: string; mark: string };

type Making = (face: Face, mark: string) => Promise<Uint8Array> | Uint8Array;

const png = (size: number, shape: IconShape): readonly [string, Making] => [
  'image/png',
  (face) => drawIcon(face, size, shape),
];

async function drawFavicon(face: Face): Promise<Uint8Array> {
  const sides = [16, 32, 48];
  return icoOf(await Promise.all(sides.map(async (side) => ({ side, png: await drawIcon(face, side, 'any') }))));
}

/** Files every tenant has, by name. */
const makings: Record<string, readonly [contentType: string, Making]> = {
  'icons/icon-48.png': png(48, 'any'),
  'icons/icon-96.png': png(96, 'any'),
  'icons/icon-192.png': png(192, 'any'),
  'icons/icon-512.png': png(512, 'any'),
  'icons/maskable-512.png': png(512, 'maskable'),
  'apple-touch-icon.png': png(180, 'apple'),
  'favicon.ico': ['image/x-icon', drawFavicon],
  'og.png': ['image/png', drawLinkPicture],
  'manifest.webmanifest': [
    'application/manifest+json; charset=utf-8',
    (face, mark) => new TextEncoder().encode(manifestOf(face, mark)),
  ],
};

/** What was drawn lately, of all tenants; in bytes. */
const drawn = () => shared('branding.drawn', () => recentlyUsed<Uint8Array>(48_000_000, (bytes) => bytes.length));
const beingDrawn = () => shared('branding.being-drawn', () => new Map<string, Promise<Uint8Array>>());

/** Made once however many ask at the same moment. */
async function madeOnce(name: string, make: () => Promise<Uint8Array> | Uint8Array): Promise<Uint8Array> {
  const known = drawn().get(name) ?? beingDrawn().get(name);
  if (known) return known;
  const making = Promise.resolve(make());
  beingDrawn().set(name, making);
  try {
    const bytes = await making;
    drawn().set(name, bytes);
    return bytes;
  } finally {
    beingDrawn().delete(name);
  }
}

/** A file made of how the tenant looks now; undefined when there is none of that name. */
export async function tenantFileOf(tenant: TenantRef, file: string): Promise<TenantFile | undefined> {
  const making = Object.hasOwn(makings, file) ? makings[file] : undefined;
  if (!making) return undefined;
  const [contentType, make] = making;
  const branding = await brandingOf(tenant);
  const mark = markOf(tenant, branding);
  const bytes = await madeOnce(`${tenant.id} ${mark} ${file}`, () => make(faceOf(tenant, branding), mark));
  return { bytes, contentType, mark };
}
