import { and, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { brandingAssets } from '@/db/schema/branding';
import type { Branding } from '@/lib/branding';
import { tenantTransaction } from '@/lib/kernel/database';
import { log } from '@/lib/kernel/log';
import { shared } from '@/lib/kernel/shared';
import type { EnclosedPicture } from '@/lib/outside/mail';
import { storage } from '@/lib/outside/storage';
import type { MailLogo, ShownPicture } from './frame/letter';

/** The room for a logo, in pixels of the page; its picture has twice as many, for sharp screens. */
const room = { width: 240, height: 48 };
const density = 2;
const keptAtMost = 200;

type Picture = { bytes: Buffer; width: number; height: number };

/** By address, which changes with the content. Small pictures, and few tenants send at a time. */
const kept = () => shared('mail-logos', () => new Map<string, Picture | null>());

const assetId = (url: string) => /^\/assets\/([0-9a-f-]{36})\//.exec(url)?.[1];

/** A tenant's uploaded picture as PNG: every mail program shows it, which is not so of WebP and SVG. */
async function readPicture(tenantId: string, url: string): Promise<Picture | null> {
  const id = assetId(url);
  if (!id) return null;
  const [row] = await tenantTransaction(tenantId, (tx) =>
    tx
      .select({ key: brandingAssets.storageKey })
      .from(brandingAssets)
      .where(and(eq(brandingAssets.id, id), eq(brandingAssets.tenantId, tenantId))),
  );
  const file = row && (await (await storage()).get(row.key));
  if (!file) return null;
  const { data, info } = await sharp(file.bytes)
    .resize({ width: room.width * density, height: room.height * density, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  const shrink = Math.max(1, info.width / room.width, info.height / room.height);
  return { bytes: data, width: Math.round(info.width / shrink), height: Math.round(info.height / shrink) };
}

/** Null for one that is missing or cannot be read: a mail without its logo is better than none. */
async function picture(tenantId: string, url: string | null): Promise<Picture | null> {
  if (!url) return null;
  const key = `${tenantId} ${url}`;
  const known = kept().get(key);
  if (known !== undefined) return known;
  try {
    const read = await readPicture(tenantId, url);
    if (kept().size >= keptAtMost) kept().clear();
    kept().set(key, read);
    return read;
  } catch (err) {
    log.warn({ err, tenantId }, 'the logo of a mail could not be read');
    return null;
  }
}

/** The logo of a tenant's mails: the one made for mails, else that of its pages, with the one for dark pages beside it. */
async function logoPictures(
  tenantId: string,
  branding: Branding,
): Promise<{ light: Picture; dark: Picture | null } | null> {
  const own = await picture(tenantId, branding.emailLogoUrl);
  if (own) return { light: own, dark: null };
  const light = await picture(tenantId, branding.logoLightUrl ?? branding.logoUrl);
  return light && { light, dark: await picture(tenantId, branding.logoDarkUrl) };
}

const shown = ({ width, height }: Picture, src: string): ShownPicture => ({ src, width, height });
const contentType = 'image/png';

/** The logo enclosed in the mail: it is there offline, and looking at it tells nobody. */
export async function enclosedLogo(
  tenantId: string,
  branding: Branding,
): Promise<{ logo: MailLogo | null; pictures: EnclosedPicture[] }> {
  const found = await logoPictures(tenantId, branding);
  if (!found) return { logo: null, pictures: [] };
  const { light, dark } = found;
  const enclosed = (cid: string, { bytes }: Picture) => ({ cid, fileName: `${cid}.png`, contentType, bytes });
  return {
    logo: { light: shown(light, 'cid:logo'), dark: dark && shown(dark, 'cid:logo-dark') },
    pictures: [enclosed('logo', light), ...(dark ? [enclosed('logo-dark', dark)] : [])],
  };
}

/** The same within the HTML itself, for a preview in the browser. */
export async function inlineLogo(tenantId: string, branding: Branding): Promise<MailLogo | null> {
  const found = await logoPictures(tenantId, branding);
  if (!found) return null;
  const inline = (each: Picture) => shown(each, `data:${contentType};base64,${each.bytes.toString('base64')}`);
  return { light: inline(found.light), dark: found.dark && inline(found.dark) };
}
