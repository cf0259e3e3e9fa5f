import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { GET as robots } from '@/app/robots.txt/route';
import { GET as sitemap } from '@/app/sitemap.xml/route';
import { brandingOf, headLinks } from '@/lib/branding';
import { makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { fetchFile, hostOf, textOf } from './support-files';
import { iconOn, manifestOn, publish } from './tenant-files-support';

const folder = mkdtempSync(path.join(tmpdir(), 'konak-files-'));
installKonak({ KONAK_STORAGE_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

  it('changes its addresses with the branding, and lasts under them only', async () => {
    const before = await publish(await makeTenant(), { displayName: 'Before' });
    const old = await manifestOn(hostOf(before));
    const after = await publish(before, { displayName: 'After' });
    const src = String(old.icons[0]?.src);
    expect((await manifestOn(hostOf(after))).icons[0]?.src).not.toBe(src);
    const { status, headers } = await iconOn(hostOf(after), src);
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
  });
});
