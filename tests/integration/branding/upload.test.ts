import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/core/tenants/[tenantId]/branding/assets/route';
import { GET as serve } from '@/app/assets/[id]/[file]/route';
import { auditEntries } from '@/db/schema/audit';
import { platformTransaction } from '@/lib/kernel/database';
import { installKonak } from '../../support/installation';
import { bytesOf, solidPicture } from '../../support/pictures';
import { fetchAsset, filesIn, hostOf, newAdmin, rowsOf, upload } from './support-files';

const folder = mkdtempSync(path.join(tmpdir(), 'konak-pictures-'));
installKonak({ KONAK_STORAGE_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an upload', () => {
  it('becomes a picture served on the tenant’s host, and a piece of history', async () => {
    const { tenant, ctx } = await newAdmin();
    const { status, body } = await upload(POST, ctx, tenant, { file: await solidPicture('png') });
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'logo', width: 400, height: 200, contentType: 'image/webp' });
    expect(body.url).toMatch(/^\/assets\/[0-9a-f-]{36}\/[0-9a-f]{16}\.webp$/);
    const { status: found, headers, bytes } = await fetchAsset(serve, hostOf(tenant), String(body.url));
    expect(found).toBe(200);
    expect(bytes.length).toBe(body.bytes);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*sandbox$/),
    });
    const again = await fetchAsset(serve, hostOf(tenant), String(body.url), {
      'if-none-match': headers.get('etag') ?? '',
    });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const [entry] = await platformTransaction((tx) =>
      tx
        .select()
        .from(auditEntries)
        .where(eq(auditEntries.resourceId, String(body.id))),
    );
    expect(entry).toMatchObject({ action: 'branding.upload_asset', tenantId: tenant.id });
  });

  it('is the same picture when it is sent again, in whatever way', async () => {
    const { tenant, ctx } = await newAdmin();
    const file = await solidPicture('png');
    const first = await upload(POST, ctx, tenant, { file });
    const again = await upload(POST, ctx, tenant, { file, name: 'other.jpg' });
    const raw = await upload(POST, ctx, tenant, {
      headers: { 'content-type': 'image/jpeg' },
      body: new Blob([new Uint8Array(file)]),
    });
    expect([again.body.id, raw.body.id]).toEqual([first.body.id, first.body.id]);
    expect(await rowsOf(tenant.id)).toHaveLength(1);
  });

  it.each(['../../../etc/passwd', 'logo.php', '<script>.svg', 'a/b\\c.png', '..%2f..%2fx'])(
    'never uses the name it came under: %j',
    async (name) => {
      const { tenant, ctx } = await newAdmin();
      const { status, body } = await upload(POST, ctx, tenant, { file: await solidPicture('png'), name });
      expect(status).toBe(201);
      expect(body.url).toMatch(/^\/assets\/[0-9a-f-]{36}\/[0-9a-f]{16}\.webp$/);
      expect(filesIn(folder, tenant.id).every((file) => /\/[0-9a-f]{64}(\.content-type)?$/.test(file))).toBe(true);
    },
  );

  it('of a page called a picture is refused by field, in the reader’s language', async () => {
    const { tenant, ctx } = await newAdmin();
    const file = bytesOf('<!doctype html><script>alert(1)</script>');
    const { status, body } = await upload(POST, ctx, tenant, { file, headers: { 'accept-language': 'de' } });
    expect(status).toBe(422);
    expect(body.errors).toEqual({ file: expect.stringContaining('Dateityp wird nicht unterstützt') });
    expect([filesIn(folder, tenant.id), await rowsOf(tenant.id)]).toEqual([[], []]);
  });

  it.each([
    ['a kind there is not', { kind: 'shell' }, 422],
    ['JSON', { headers: { 'content-type': 'application/json' }, body: '{}' }, 422],
    ['a form without a file', { body: new URLSearchParams({ kind: 'logo' }) }, 422],
    ['a form that is none', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: 'nonsense' }, 422],
  ])('that is %s is refused', async (_, wrong, expected) => {
    const { tenant, ctx } = await newAdmin();
    expect((await upload(POST, ctx, tenant, { file: await solidPicture('png'), ...wrong })).status).toBe(expected);
    expect(filesIn(folder, tenant.id)).toEqual([]);
  });
});
