import { and, eq, like } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries } from '@/db/schema/audit';
import { brandingSettings } from '@/db/schema/branding';
import { outbox } from '@/db/schema/kernel';
import {
  brandingOf,
  changeGeneralBranding,
  listBrandingVersions,
  publishBranding,
  readBranding,
  rollBackBranding,
  saveBrandingDraft,
} from '@/lib/branding';
import { platformTransaction, tenantTransaction } from '@/lib/kernel/database';
import { operation } from '@/lib/kernel/operation';
import { installKonak } from '../../support/installation';
import { execute, makeBrand, makePicture, moveTo, now, removePicture, versionsOf } from './support';

installKonak();

const own = { primary: '#123456', secondary: '#654321', accent: '#ff8800' } as const;

describe('the history of a branding', () => {
  it('numbers what twenty people publish at once without a gap', async () => {
    const { ctx, tenant } = await makeBrand();
    const names = Array.from({ length: 20 }, (_, n) => `Name ${n}`);
    const done = await Promise.all(names.map((displayName) => execute(changeGeneralBranding, ctx, { displayName })));
    const all = Array.from({ length: 21 }, (_, n) => n + 1);
    expect(done.map(({ version }) => version).sort((a, b) => a - b)).toEqual(all.slice(1));
    expect(await versionsOf(tenant)).toEqual(all);
    const last = done.find(({ version }) => version === 21)?.general.displayName;
    expect(await brandingOf((await now(ctx)).tenant)).toMatchObject({ name: last });
  });

  it('publishes a draft once, however many press the button at once', async () => {
    const { ctx, tenant } = await makeBrand();
    await execute(saveBrandingDraft, ctx, { general: { metaTitle: 'One' } });
    const pressed = await Promise.allSettled(Array.from({ length: 8 }, () => execute(publishBranding, ctx, {})));
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await versionsOf(tenant)).toEqual([1, 2]);
  });

  it('begins with what was there before, so that one can go back to it', async () => {
    const { ctx, tenant } = await makeBrand();
    await tenantTransaction(tenant.id, (tx) =>
      tx
        .insert(brandingSettings)
        .values({ tenantId: tenant.id, generalSettings: { displayName: 'Old', metaTitle: 'T' } }),
    );
    await execute(changeGeneralBranding, ctx, { displayName: 'New' });
    expect(await execute(rollBackBranding, ctx, { number: 1 })).toMatchObject({
      version: 3,
      changed: ['general.displayName', 'general.metaTitle'],
    });
    expect(await brandingOf((await now(ctx)).tenant)).toMatchObject({ name: 'Old', metaTitle: 'T' });
    const { versions, total } = await execute(listBrandingVersions, ctx, {});
    expect(total).toBe(3);
    expect(versions.map(({ number, restoredFrom, current }) => [number, restoredFrom, current])).toEqual([
      ...[
        [3, 1, true],
        [2, null, false],
        [1, null, false],
      ],
    ]);
    expect(versions.map(({ authorName }) => authorName)).toEqual(['Test Person', 'Test Person', 'system']);
    expect(versions[1]?.changed).toEqual(['general.displayName', 'general.metaTitle']);
  });

  it('is listed by page, each version with what it changed', async () => {
    const { ctx } = await makeBrand();
    for (const metaTitle of ['One', 'Two', 'Three']) {
      await execute(changeGeneralBranding, ctx, { displayName: 'Acme', metaTitle });
    }
    const second = await execute(listBrandingVersions, ctx, { page: 2, limit: 2 });
    expect(second).toMatchObject({ total: 4, pages: 2, page: 2 });
    expect(second.versions).toMatchObject([
      { number: 2, changed: ['general.displayName', 'general.metaTitle'], current: false },
      { number: 1, changed: [] },
    ]);
  });

  it('brings back what the licence lacks today without showing it', async () => {
    const { ctx, tenant } = await makeBrand('enterprise');
    const logoUrl = await makePicture(tenant);
    const advanced = { customCSS: 'p { color: red }', customJS: 'window.answer = 42;' };
    await execute(saveBrandingDraft, ctx, { general: { logoUrl }, colors: own, advanced });
    await execute(publishBranding, ctx, {});
    await execute(rollBackBranding, ctx, { number: 1 });
    await moveTo(tenant, 'free');
    expect(await execute(rollBackBranding, ctx, { number: 2 })).toMatchObject({ version: 4 });
    const shown = await brandingOf((await now(ctx)).tenant);
    expect(shown).toMatchObject({ logoUrl: null, theme: null, customCss: '', code: { js: null } });
    await moveTo(tenant, 'enterprise');
    const again = await brandingOf((await now(ctx)).tenant);
    expect(again).toMatchObject({ logoUrl, theme: { primary: '#123456' }, code: { js: 'window.answer = 42;' } });
  });

  it('leaves out pictures that are gone, and keeps a draft as it is', async () => {
    const { ctx, tenant } = await makeBrand();
    const logoUrl = await makePicture(tenant);
    await execute(changeGeneralBranding, ctx, { displayName: 'Acme', logoUrl });
    await execute(changeGeneralBranding, ctx, { displayName: 'Acme' });
    await removePicture(tenant, logoUrl);
    await execute(saveBrandingDraft, ctx, { general: { metaTitle: 'Draft' } });
    await execute(changeGeneralBranding, ctx, { displayName: 'Other' });
    await execute(saveBrandingDraft, ctx, { general: { metaTitle: 'Draft' } });
    await execute(rollBackBranding, ctx, { number: 2 });
    const read = await execute(readBranding, ctx, {});
    expect(read.general).toMatchObject({ displayName: 'Acme', logoUrl: null });
    expect(read.draft?.changed).toEqual(['general.metaTitle']);
  });

  it('refuses a version that is not there, is published already, or is another tenant’s', async () => {
    const { ctx } = await makeBrand();
    await execute(changeGeneralBranding, ctx, { displayName: 'Acme' });
    await expect(execute(rollBackBranding, ctx, { number: 7 })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(execute(rollBackBranding, ctx, { number: 2 })).rejects.toMatchObject({ kind: 'conflict' });
    const other = await makeBrand();
    await expect(execute(rollBackBranding, other.ctx, { number: 1 })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('tells the audit log what was and what is, without the code itself, and the outbox that it happened', async () => {
    const { ctx, tenant } = await makeBrand();
    await execute(saveBrandingDraft, ctx, { general: { metaTitle: 'T' }, advanced: { customJS: 'window.key = 1;' } });
    await execute(publishBranding, ctx, {});
    const [entries, events] = await platformTransaction(async (tx) => [
      await tx
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.tenantId, tenant.id), like(auditEntries.action, 'branding.%'))),
      await tx.select().from(outbox).where(eq(outbox.tenantId, tenant.id)),
    ]);
    expect(entries.map(({ action }) => action)).toEqual(['branding.publish']); // not every pause in typing
    expect(entries[0]).toMatchObject({
      before: { 'general.metaTitle': null, 'advanced.customJS': null },
      after: { 'general.metaTitle': 'T', 'advanced.customJS': { characters: 15 } },
      details: { version: 2 },
    });
    expect(JSON.stringify(entries)).not.toContain('window.key');
    expect(events).toMatchObject([{ event: 'branding.published', payload: { number: 2 } }]);
  });

  it('has nothing of a publication that did not come to its end', async () => {
    const { ctx, tenant } = await makeBrand();
    await execute(saveBrandingDraft, ctx, { general: { metaTitle: 'T' } });
    const failing = operation({
      ...publishBranding,
      async run(args) {
        await publishBranding.run(args);
        throw new Error('the process ends here');
      },
    });
    await expect(execute(failing, ctx, {})).rejects.toMatchObject({ kind: 'internal' });
    expect(await versionsOf(tenant)).toEqual([]);
    expect((await now(ctx)).tenant.brandingVersion).toBe(tenant.brandingVersion);
    expect(await execute(readBranding, ctx, {})).toMatchObject({
      version: 0,
      revision: 1,
      draft: { changed: ['general.metaTitle'] },
    });
  });
});
