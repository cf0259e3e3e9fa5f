import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { GET as favicon } from '@/app/favicon.ico/route';
import { GET as manifest } from '@/app/manifest.webmanifest/route';
import { GET as linkPicture } from '@/app/og.png/route';
import { GET as robots } from '@/app/robots.txt/route';
import { GET as sitemap } from '@/app/sitemap.xml/route';
import { customDomains, tenants } from '@/db/schema/tenants';
import { brandingOf, headLinks } from '@/lib/branding';
import { platformTransaction } from '@/lib/kernel/database';
import { refreshHost } from '@/lib/tenants';
import { makeTenant, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { fetchFile, hostOf, textOf } from './support-files';
import { colorAt, publish } from './tenant-files-support';

const folder = mkdtempSync(path.join(tmpdir(), 'konak-files-'));
installKonak({ KONAK_STORAGE_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the picture of a shared link', () => {
  it.each([
    ['Şişli İlköğretim Işık Koleji', 'Öğrenciler, öğretmenler ve veliler için güvenilir web barındırma.'],
    ['A', null],
    [
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft & Söhne <b>GmbH</b>',
      'x'.repeat(320),
    ],
    ['𝕏 \u200f\u0007 <span size="999999">', '& < >'],
    ['***', null],
  ])('is drawn for %j', async (displayName, metaDescription) => {
    const tenant = await publish(await makeTenant({ locale: 'tr' }), {
      displayName,
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
