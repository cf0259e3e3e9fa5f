import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { type assetKinds, brandingAssets } from '@/db/schema/branding';
import type { TenantRef } from '@/lib/kernel/context';
import { tenantTransaction } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { sendQueuedMail } from '@/lib/notices';
import { storage } from '@/lib/outside/storage';
import { makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { brand, mailRow, queueWelcome, withoutFeature } from './support';

const home = mkdtempSync(path.join(tmpdir(), 'konak-mail-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
// As `npm start` has it: no mail server, and the platform on localhost.
installKonak({ KONAK_PUBLIC_URL: 'http://localhost:3000', KONAK_HOME: home });

/** A picture of the tenant's, stored as an upload stores it; returns its address. */
async function upload(tenant: TenantRef, kind: (typeof assetKinds)[number]): Promise<string> {
  const [width, height] = [960, 192];
  const bytes = await sharp({ create: { width, height, channels: 4, background: '#aa0000' } })
    .webp()
    .toBuffer();
  const sha256 = createHash('sha256').update(bytes).update(kind).digest('hex');
  const id = newId();
  const storageKey = `branding/${tenant.id}/${id}.webp`;
  await (await storage()).put(storageKey, bytes, 'image/webp');
  const row = { id, tenantId: tenant.id, kind, contentType: 'image/webp', width, height, bytes: bytes.length };
  await tenantTransaction(tenant.id, (tx) => tx.insert(brandingAssets).values({ ...row, sha256, storageKey }));
  return `/assets/${id}/${sha256.slice(0, 16)}.webp`;
}

/** The mail kept as a file, for there is no mail server here. */
async function kept(tenant: TenantRef) {
  const { id } = await queueWelcome(tenant);
  await sendQueuedMail(id ?? '');
  expect((await mailRow(id)).status).toBe('sent');
  return simpleParser(await readFile(path.join(home, 'mail', `${id}.eml`)), { skipImageLinks: true });
}

describe('the logo of a mail', () => {
  it('is enclosed, in a form and size every mail program shows, with one for dark screens', async () => {
    const tenant = await makeTenant({ name: 'Acme' });
    const general = { logoUrl: await upload(tenant, 'logo'), logoDarkUrl: await upload(tenant, 'logo_dark') };
    const mail = await kept(await brand(tenant, { general }));
    expect(mail.attachments.map(({ cid, contentType, related }) => [cid, contentType, related])).toEqual([
      ['logo', 'image/png', true],
      ['logo-dark', 'image/png', true],
    ]);
    const size = await sharp(mail.attachments[0]?.content).metadata();
    expect([size.format, size.width, size.height]).toEqual(['png', 480, 96]);
    expect(mail.html).toMatch(/<img[^>]*alt="Acme"[^>]*height="48"[^>]*src="cid:logo"[^>]*width="240"/);
    expect(mail.html).not.toMatch(/src="(?!cid:)/);
  });

  it('is the one made for mails where there is one', async () => {
    const tenant = await makeTenant();
    const general = { logoUrl: await upload(tenant, 'logo'), emailLogoUrl: await upload(tenant, 'email_logo') };
    expect((await kept(await brand(tenant, { general }))).attachments).toHaveLength(1);
    await withoutFeature(tenant, 'custom_logo');
    expect((await kept(tenant)).attachments).toHaveLength(1);
    await withoutFeature(tenant, 'email_branding');
    expect((await kept(tenant)).attachments).toHaveLength(0);
  });

  it('is never another tenant’s picture, and its name stands for one that is missing', async () => {
    const stolen = await upload(await makeTenant(), 'logo');
    const tenant = await brand(await makeTenant({ name: 'Thief' }), { general: { logoUrl: stolen } });
    const mail = await kept(tenant);
    expect(mail.attachments).toEqual([]);
    expect(mail.html).toContain('Thief</p>');
  });
});

it('mails kept as files are readable by their owner alone, one file a mail', async () => {
  const before = (await readdir(path.join(home, 'mail'))).length;
  await kept(await makeTenant());
  const files = await readdir(path.join(home, 'mail'));
  expect(files).toHaveLength(before + 1);
  expect(files.filter((file) => !file.endsWith('.eml'))).toEqual([]);
  for (const file of files) expect((await stat(path.join(home, 'mail', file))).mode & 0o777).toBe(0o600);
});
