import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/core/tenants/[tenantId]/branding/assets/route';
import { GET as serve } from '@/app/assets/[id]/[file]/route';
import { auditEntries } from '@/db/schema/audit';
import { brandingAssets, brandingDrafts } from '@/db/schema/branding';
import { sweepAssets } from '@/lib/branding';
import { platformTransaction } from '@/lib/kernel/database';
import { storage } from '@/lib/outside/storage';
import { contextOf, makeCustomer, makeStaff, makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { bytesOf, solidPicture } from '../../support/pictures';
import { fetchAsset, hostOf, tokenOf, upload } from './support-files';

const folder = mkdtempSync(path.join(tmpdir(), 'konak-pictures-'));
installKonak({ KONAK_STORAGE_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true }));

const filesIn = (place: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.includes(place) && !name.endsWith(place),
  );
const rowsOf = (tenantId: string) =>
  platformTransaction((tx) => tx.select().from(brandingAssets).where(eq(brandingAssets.tenantId, tenantId)));

async function newAdmin(packageCode = 'enterprise') {
  const tenant = await makeTenant({ packageCode });
  return { tenant, ...(await makeCustomer(tenant, { role: 'tenant_admin' })) };
}

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
      expect(filesIn(tenant.id).every((file) => /\/[0-9a-f]{64}(\.content-type)?$/.test(file))).toBe(true);
    },
  );

  it('of a page called a picture is refused by field, in the reader’s language', async () => {
    const { tenant, ctx } = await newAdmin();
    const file = bytesOf('<!doctype html><script>alert(1)</script>');
    const { status, body } = await upload(POST, ctx, tenant, { file, headers: { 'accept-language': 'de' } });
    expect(status).toBe(422);
    expect(body.errors).toEqual({ file: expect.stringContaining('Dateityp wird nicht unterstützt') });
    expect([filesIn(tenant.id), await rowsOf(tenant.id)]).toEqual([[], []]);
  });

  it.each([
    ['a kind there is not', { kind: 'shell' }, 422],
    ['JSON', { headers: { 'content-type': 'application/json' }, body: '{}' }, 422],
    ['a form without a file', { body: new URLSearchParams({ kind: 'logo' }) }, 422],
    ['a form that is none', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: 'nonsense' }, 422],
  ])('that is %s is refused', async (_, wrong, expected) => {
    const { tenant, ctx } = await newAdmin();
    expect((await upload(POST, ctx, tenant, { file: await solidPicture('png'), ...wrong })).status).toBe(expected);
    expect(filesIn(tenant.id)).toEqual([]);
  });
});

describe('what an upload may be', () => {
  /** A body that counts how much of it was read, and never ends by itself. */
  function endless() {
    const counted = { read: 0 };
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        counted.read += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    return { body, counted };
  }
  const raw = { 'content-type': 'application/octet-stream' };

  it('ends at 10 MB: the rest is not read, whatever the header says', async () => {
    const { tenant, ctx } = await newAdmin();
    const { body, counted } = endless();
    const { status, body: problem } = await upload(POST, ctx, tenant, { headers: raw, body });
    expect([status, problem.code]).toEqual([413, 'upload_too_large']);
    expect(counted.read).toBeLessThan(11 * 1024 * 1024);
    const said = await upload(POST, ctx, tenant, { headers: { ...raw, 'content-length': '11534336' }, body: 'x' });
    expect(said.status).toBe(413);
  });

  it('is not read at all from whoever may not send it', async () => {
    const { tenant, ctx } = await newAdmin();
    const other = await newAdmin();
    const customer = await makeCustomer(tenant);
    const free = await newAdmin('free');
    for (const [who, whose, expected] of [
      [contextOf(tenant), tenant, 401],
      [customer.ctx, tenant, 403],
      [other.ctx, tenant, 404],
      [{ ...ctx, origin: free.ctx.origin }, tenant, 401],
    ] as const) {
      const { body, counted } = endless();
      const { status } = await upload(POST, who, whose, { headers: raw, body });
      expect(status).toBe(expected);
      expect(counted.read).toBeLessThanOrEqual(65_536); // a stream fetches one piece ahead
    }
  });

  it('is refused from a page of another site', async () => {
    const { tenant, ctx } = await newAdmin();
    const body = await solidPicture('png');
    const token = { cookie: 'x=y', origin: 'https://evil.test' };
    const { status } = await upload(POST, { ...ctx, actor: { kind: 'anonymous', role: 'anonymous' } }, tenant, {
      headers: { ...raw, ...token },
      body: new Blob([new Uint8Array(body)]),
    });
    expect(status).toBe(403);
  });
});

describe('the licence', () => {
  it.each([
    ['free', 'logo', 'professional'],
    ['free', 'email_logo', 'basic'],
    ['basic', 'favicon', 'professional'],
  ])('%s refuses a %s and names the package that has it: %s', async (packageCode, kind, needed) => {
    const { tenant, ctx } = await newAdmin(packageCode);
    const { status, body } = await upload(POST, ctx, tenant, { kind, file: await solidPicture('png') });
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: 'feature_missing', params: { package: needed } });
    expect([filesIn(tenant.id), await rowsOf(tenant.id)]).toEqual([[], []]);
  });

  it('lets a mail logo in with the package for mails, as a PNG every mail program shows', async () => {
    const { tenant, ctx } = await newAdmin('basic');
    const { status, body } = await upload(POST, ctx, tenant, { kind: 'email_logo', file: await solidPicture('webp') });
    expect([status, body.contentType]).toEqual([201, 'image/png']);
  });
});

describe('a picture', () => {
  it('is nobody’s on another tenant’s host, and not there under any other address', async () => {
    const { tenant, ctx } = await newAdmin();
    const other = await newAdmin();
    const { body } = await upload(POST, ctx, tenant, { file: await solidPicture('png') });
    const url = String(body.url);
    expect((await fetchAsset(serve, hostOf(other.tenant), url)).status).toBe(404);
    for (const wrong of [url.replace(/.{5}\.webp/, '00000.webp'), url.replace('.webp', '.png'), '/assets/x/y.webp'])
      expect((await fetchAsset(serve, hostOf(tenant), wrong)).status).toBe(404);
    expect((await fetchAsset(serve, 'nobody.test', url)).status).toBe(404);
  });

  it('is shown to staff on the platform’s host, to nobody else there, and is kept by no cache between', async () => {
    const { tenant, ctx } = await newAdmin();
    const staff = await makeStaff('admin');
    const { body } = await upload(POST, ctx, tenant, { file: await solidPicture('png') });
    const host = hostOf(staff.ctx.tenant);
    expect((await fetchAsset(serve, host, String(body.url))).status).toBe(404);
    const authorization = `Bearer ${await tokenOf(staff.ctx)}`;
    const seen = await fetchAsset(serve, host, String(body.url), { authorization });
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, max-age=300']);
  });

  it('of a tenant is uploaded by staff as well', async () => {
    const { tenant } = await newAdmin();
    const staff = await makeStaff('admin');
    const { status, body } = await upload(POST, staff.ctx, tenant, { file: await solidPicture('png') });
    expect(status).toBe(201);
    expect((await fetchAsset(serve, hostOf(tenant), String(body.url))).status).toBe(200);
  });

  it('leaves neither row nor file when the storage fails', async () => {
    const { tenant, ctx } = await newAdmin();
    const files = await storage();
    const { put } = files;
    files.put = () => Promise.reject(new (class extends Error {})('the disk is full'));
    const { status } = await upload(POST, ctx, tenant, { file: await solidPicture('png') });
    files.put = put;
    expect(status).toBe(500);
    expect([filesIn(tenant.id), await rowsOf(tenant.id)]).toEqual([[], []]);
  });
});

describe('the sweep', () => {
  const day = 86_400_000;
  const later = (days: number) => new Date(Date.now() + days * day);

  it('removes what nothing shows after 30 days, row and file, and keeps what a draft names', async () => {
    const { tenant, ctx } = await newAdmin();
    const unused = await upload(POST, ctx, tenant, { file: await solidPicture('png') });
    const used = await upload(POST, ctx, tenant, { file: await solidPicture('png', { color: '#ff0000' }) });
    await platformTransaction((tx) =>
      tx.insert(brandingDrafts).values({ tenantId: tenant.id, generalSettings: { logoUrl: used.body.url } }),
    );
    await sweepAssets(later(29));
    expect(await rowsOf(tenant.id)).toHaveLength(2);
    await sweepAssets(later(31));
    expect((await rowsOf(tenant.id)).map(({ id }) => id)).toEqual([used.body.id]);
    const [row] = await rowsOf(tenant.id);
    expect(filesIn(tenant.id).sort()).toEqual([row?.storageKey, `${row?.storageKey}.content-type`]);
    expect((await fetchAsset(serve, hostOf(tenant), String(used.body.url))).status).toBe(200);
    expect(unused.body.url).not.toBe(used.body.url);
  });

  it('removes a file whose upload never came to its end, once its row can no longer be on the way', async () => {
    const { tenant } = await newAdmin();
    const key = `branding/${tenant.id}/${'a'.repeat(64)}`;
    await (await storage()).put(key, bytesOf('x'), 'image/png');
    await sweepAssets(new Date());
    expect(await (await storage()).get(key)).toBeDefined();
    await sweepAssets(later(2));
    expect(await (await storage()).get(key)).toBeUndefined();
  });

  it('starts the 30 days anew for a picture that is uploaded again', async () => {
    const { tenant, ctx } = await newAdmin();
    const file = await solidPicture('png');
    const { body } = await upload(POST, ctx, tenant, { file });
    await platformTransaction((tx) =>
      tx
        .update(brandingAssets)
        .set({ createdAt: later(-40) })
        .where(eq(brandingAssets.id, String(body.id))),
    );
    await upload(POST, ctx, tenant, { file });
    await sweepAssets(new Date());
    expect(await rowsOf(tenant.id)).toHaveLength(1);
  });
});
