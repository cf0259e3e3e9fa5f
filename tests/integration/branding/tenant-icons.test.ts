import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/core/tenants/[tenantId]/branding/assets/route';
import { GET as appleIcon } from '@/app/apple-touch-icon.png/route';
import { GET as favicon } from '@/app/favicon.ico/route';
import { GET as icon } from '@/app/icons/[file]/route';
import { houseTenant, makeCustomer, makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { solidPicture } from '../../support/pictures';
import { fetchFile, hostOf, upload } from './support-files';
import { colorAt, iconOn, publish } from './tenant-files-support';

const folder = mkdtempSync(path.join(tmpdir(), 'konak-files-'));
installKonak({ KONAK_STORAGE_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
