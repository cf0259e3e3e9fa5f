import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/core/tenants/[tenantId]/branding/assets/route';
import { GET as serve } from '@/app/assets/[id]/[file]/route';
import { brandingAssets, brandingDrafts } from '@/db/schema/branding';
import { sweepAssets } from '@/lib/branding';
import { platformTransaction } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { storage } from '@/lib/outside/storage';
import { makeStaff } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { bytesOf, solidPicture } from '../../support/pictures';
import { fetchAsset, filesIn, hostOf, newAdmin, rowsOf, tokenOf, upload } from './support-files';

const folder = mkdtempSync(path.join(tmpdir(), 'konak-pictures-'));
installKonak({ KONAK_STORAGE_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
    expect([filesIn(folder, tenant.id), await rowsOf(tenant.id)]).toEqual([[], []]);
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
    expect(filesIn(folder, tenant.id).sort()).toEqual([row?.storageKey, `${row?.storageKey}.content-type`]);
    expect((await fetchAsset(serve, hostOf(tenant), String(used.body.url))).status).toBe(200);
    expect(unused.body.url).not.toBe(used.body.url);
  });

  it('removes a file without a row after 30 days, and none of a tenant that another installation has', async () => {
    const { tenant } = await newAdmin();
    const [key, foreign] = [tenant.id, newId()].map((id) => `branding/${id}/${'a'.repeat(64)}`) as [string, string];
    for (const each of [key, foreign]) await (await storage()).put(each, bytesOf('x'), 'image/png');
    await sweepAssets(later(29));
    expect(await (await storage()).get(key)).toBeDefined();
    await sweepAssets(later(31));
    expect(await (await storage()).get(key)).toBeUndefined();
    expect(await (await storage()).get(foreign)).toBeDefined();
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
