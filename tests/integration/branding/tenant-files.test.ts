import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/core/tenants/[tenantId]/branding/assets/route';
import { GET as appleIcon } from '@/app/apple-touch-icon.png/route';
import { GET as favicon } from '@/app/favicon.ico/route';
import { GET as icon } from '@/app/icons/[file]/route';
import { GET as manifest } from '@/app/manifest.webmanifest/route';
import { GET as linkPicture } from '@/app/og.png/route';
import { GET as robots } from '@/app/robots.txt/route';
import { GET as sitemap } from '@/app/sitemap.xml/route';
import { brandingSettings } from '@/db/schema/branding';
import { customDomains, tenants } from '@/db/schema/tenants';
import { brandingOf, headLinks, presetThemes } from '@/lib/branding';
import type { TenantRef } from '@/lib/kernel/context';
import { platformTransaction } from '@/lib/kernel/database';
import { hostMap, refreshHost } from '@/lib/tenants';
import { houseTenant, makeCustomer, makeTenant, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { solidPicture } from '../../support/pictures';
import { fetchFile, hostOf, textOf, upload } from './support-files';

const folder = mkdtempSync(path.join(tmpdir(), 'konak-files-'));
installKonak({ KONAK_STORAGE_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true }));

/** Publishes settings as they are stored; what a licence lacks is left out when they are shown. */
async function publish(
  tenant: TenantRef,
  generalSettings: Record<string, unknown>,
  colorTheme: object = presetThemes.blue,
) {
  const values = { generalSettings, colorTheme: colorTheme as Record<string, unknown> };
  await platformTransaction((tx) =>
    tx
      .insert(brandingSettings)
      .values({ tenantId: tenant.id, ...values })
      .onConflictDoUpdate({ target: brandingSettings.tenantId, set: values }),
  );
  await refreshHost(tenant.id);
  return hostMap().byId(tenant.id) as TenantRef;
}

type Manifest = { name: string; icons: { src: string; sizes: string; purpose: string }[] } & Record<string, unknown>;

async function manifestOn(host: string): Promise<Manifest> {
  const { status, headers, bytes } = await fetchFile(manifest, host, '/manifest.webmanifest');
  expect([status, headers.get('content-type')]).toEqual([200, 'application/manifest+json; charset=utf-8']);
  return JSON.parse(textOf(bytes)) as Manifest;
}

const iconOn = async (host: string, src: string) =>
  fetchFile(icon, host, src, { params: { file: new URL(src, 'http://x').pathname.slice('/icons/'.length) } });

/** The colour at a place of a picture, `rrggbb`, on white. */
async function colorAt(bytes: Uint8Array, left: number, top: number): Promise<string> {
  const raw = await sharp(bytes)
    .flatten({ background: '#ffffff' })
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer();
  return raw.subarray(0, 3).toString('hex');
}

describe('the manifest of a tenant', () => {
  it('has all that makes it installable, in the tenant’s name, colours and language', async () => {
    const tenant = await publish(await makeTenant({ locale: 'tr' }), { displayName: 'Şişli Işık Koleji' });
    const found = await manifestOn(hostOf(tenant));
    expect(found).toMatchObject({
      id: '/',
      name: 'Şişli Işık Koleji',
      short_name: 'Şişli Işık',
      lang: 'tr',
      start_url: '/dashboard',
      scope: '/',
      display: 'standalone',
      theme_color: '#3b82f6',
      background_color: '#ffffff',
    });
    expect(found.icons.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([
      ['192x192', 'any'],
      ['512x512', 'any'],
      ['512x512', 'maskable'],
    ]);
    for (const { src, sizes } of found.icons) {
      const { status, headers, bytes } = await iconOn(hostOf(tenant), src);
      expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      const { width, height } = await sharp(bytes).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
  });

  it('says nothing of the platform to a tenant under its own label', async () => {
    const tenant = await publish(await makeTenant({ name: 'Deniz' }), {});
    const host = hostOf(tenant).replace('.konak.test', '');
    const told = [
      JSON.stringify(await manifestOn(hostOf(tenant))),
      textOf((await fetchFile(robots, hostOf(tenant), '/robots.txt')).bytes),
      textOf((await fetchFile(sitemap, hostOf(tenant), '/sitemap.xml')).bytes),
      JSON.stringify(headLinks(tenant, await brandingOf(tenant), 'http://deniz.test')),
    ].join('\n');
    expect(told.replaceAll(`${host}.konak.test`, '')).not.toMatch(/konak/i);
  });

  it('changes its addresses with the branding and with the licence, and lasts under them only', async () => {
    const before = await publish(await makeTenant(), { displayName: 'Before' });
    const old = await manifestOn(hostOf(before));
    const after = await publish(before, { displayName: 'After' });
    const src = String(old.icons[0]?.src);
    expect((await manifestOn(hostOf(after))).icons[0]?.src).not.toBe(src);
    const { status, headers } = await iconOn(hostOf(after), src);
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
  });
});

describe('the icons of a tenant', () => {
  it('are its initial on its colour when it has no picture', async () => {
    const tenant = await publish(await makeTenant({ locale: 'tr' }), { displayName: 'istanbul Hosting' });
    const { bytes } = await iconOn(hostOf(tenant), '/icons/maskable-512.png');
    expect(await colorAt(bytes, 4, 4)).toBe('3b82f6');
    const { channels } = await sharp(bytes).stats();
    const [red] = channels;
    expect((red?.max ?? 0) - (red?.min ?? 0)).toBeGreaterThan(30); // the letter
  });

  it('are its favicon, within the safe circle where they may be masked', async () => {
    const plain = await makeTenant();
    const { ctx } = await makeCustomer(plain, { role: 'tenant_admin' });
    const file = await solidPicture('png', { width: 256, height: 256, color: '#ff0000' });
    const { body } = await upload(POST, ctx, plain, { kind: 'favicon', file });
    const tenant = await publish(plain, { faviconUrl: body.url });
    const any = (await iconOn(hostOf(tenant), '/icons/icon-192.png')).bytes;
    expect(await colorAt(any, 96, 96)).toBe('ff0000');
    expect(await colorAt(any, 1, 1)).toBe('ff0000');
    const maskable = (await iconOn(hostOf(tenant), '/icons/maskable-512.png')).bytes;
    expect(await colorAt(maskable, 256, 256)).toBe('ff0000');
    expect(await colorAt(maskable, 60, 256)).toBe('ffffff');
    const apple = await fetchFile(appleIcon, hostOf(tenant), '/apple-touch-icon.png');
    expect((await sharp(apple.bytes).metadata()).width).toBe(180);
  });

  it('are not its favicon when its licence has no pictures', async () => {
    const plain = await makeTenant();
    const { ctx } = await makeCustomer(plain, { role: 'tenant_admin' });
    const { body } = await upload(POST, ctx, plain, {
      kind: 'favicon',
      file: await solidPicture('png', { color: '#ff0000' }),
    });
    const poor = await publish(await makeTenant({ packageCode: 'free' }), { faviconUrl: body.url });
    expect(await colorAt((await iconOn(hostOf(poor), '/icons/icon-192.png')).bytes, 96, 8)).toBe('3b82f6');
  });

  it('include a favicon.ico that holds 16, 32 and 48 pixels', async () => {
    const tenant = await makeTenant();
    const { status, headers, bytes } = await fetchFile(favicon, hostOf(tenant), '/favicon.ico');
    expect([status, headers.get('content-type')]).toEqual([200, 'image/x-icon']);
    const ico = Buffer.from(bytes);
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 3]);
    for (const [at, side] of [16, 32, 48].entries()) {
      const [length, offset] = [ico.readUInt32LE(6 + 16 * at + 8), ico.readUInt32LE(6 + 16 * at + 12)];
      expect((await sharp(ico.subarray(offset, offset + length)).metadata()).width).toBe(side);
    }
  });

  it.each(['icon-1000.png', '../og.png', 'constructor', '__proto__', ''])('has nothing under %j', async (file) => {
    const { status } = await fetchFile(icon, hostOf(await houseTenant()), '/icons/x', { params: { file } });
    expect(status).toBe(404);
  });

  it('of the operator show its mark', async () => {
    const { status, bytes } = await iconOn(hostOf(await houseTenant()), '/icons/icon-512.png');
    expect(status).toBe(200);
    expect((await sharp(bytes).stats()).isOpaque).toBe(false);
  });
});

describe('the picture of a shared link', () => {
  it.each([
    ['Şişli İlköğretim Işık Koleji', 'Öğrenciler, öğretmenler ve veliler için güvenilir web barındırma.'],
    ['A', null],
    [
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft & Söhne <b>GmbH</b>',
      'x'.repeat(320),
    ],
    ['𝕏 \u0000\u200f\ud800 <span size="999999">', '& < >'],
    ['***', null],
  ])('is drawn for %j', async (displayName, metaDescription) => {
    const tenant = await publish(await makeTenant({ locale: 'tr' }), {
      displayName: displayName.replaceAll('\u0000', '').toWellFormed(),
      metaDescription,
    });
    const { status, headers, bytes } = await fetchFile(linkPicture, hostOf(tenant), '/og.png');
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([1200, 630]);
    expect(await colorAt(bytes, 600, 625)).toBe('3b82f6');
  });

  it('is named by the head of each page with the whole address of the primary host', async () => {
    const tenant = await makeTenant();
    const { picture } = headLinks(tenant, await brandingOf(tenant), 'https://www.acme.test');
    expect(picture.url).toMatch(/^https:\/\/www\.acme\.test\/og\.png\?v=[0-9a-f]{12}$/);
  });
});

describe('crawlers', () => {
  it('are sent to the pages of the primary host, on every host of the tenant', async () => {
    const tenant = await makeTenant({ locale: 'de' });
    const sub = hostOf(tenant);
    const host = `${unique('www')}.example`;
    await platformTransaction((tx) =>
      tx.insert(customDomains).values({
        tenantId: tenant.id,
        host,
        status: 'active',
        verificationToken: unique('proof'),
        verifiedAt: new Date(),
        approvedAt: new Date(),
      }),
    );
    await refreshHost(tenant.id);
    for (const asked of [sub, host]) {
      const { status, bytes } = await fetchFile(robots, asked, '/robots.txt');
      expect(status).toBe(200);
      expect(textOf(bytes)).toContain(`\nSitemap: http://${host}/sitemap.xml\n`);
      expect(textOf(bytes)).toContain('\nDisallow: /dashboard\n');
      const map = textOf((await fetchFile(sitemap, asked, '/sitemap.xml')).bytes);
      expect(map).toContain(`<loc>http://${host}/plans</loc>`);
      expect(map).toContain(`hreflang="de" href="http://${host}/"`);
      expect(map).not.toContain(sub);
    }
  });

  it('are kept out of a suspended tenant and of hosts that are nobody’s, where there are no files either', async () => {
    const tenant = await makeTenant();
    await platformTransaction((tx) =>
      tx.update(tenants).set({ status: 'suspended', suspendedAt: new Date() }).where(eq(tenants.id, tenant.id)),
    );
    await refreshHost(tenant.id);
    for (const host of [hostOf(tenant), 'nobody.test', '']) {
      expect(textOf((await fetchFile(robots, host, '/robots.txt')).bytes)).toBe('User-agent: *\nDisallow: /\n');
      for (const handler of [manifest, linkPicture, favicon, sitemap])
        expect((await fetchFile(handler, host, '/x')).status).toBe(404);
    }
  });
});
