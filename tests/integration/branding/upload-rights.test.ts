import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/core/tenants/[tenantId]/branding/assets/route';
import { contextOf, makeCustomer } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { solidPicture } from '../../support/pictures';
import { filesIn, newAdmin, rowsOf, upload } from './support-files';

const folder = mkdtempSync(path.join(tmpdir(), 'konak-pictures-'));
installKonak({ KONAK_STORAGE_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
    expect([filesIn(folder, tenant.id), await rowsOf(tenant.id)]).toEqual([[], []]);
  });

  it('lets a mail logo in with the package for mails, as a PNG every mail program shows', async () => {
    const { tenant, ctx } = await newAdmin('basic');
    const { status, body } = await upload(POST, ctx, tenant, { kind: 'email_logo', file: await solidPicture('webp') });
    expect([status, body.contentType]).toEqual([201, 'image/png']);
  });
});
