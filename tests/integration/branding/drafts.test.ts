import { describe, expect, it } from 'vitest';
import {
  brandingOf,
  changeBrandingColors,
  discardBrandingDraft,
  draftBrandingOf,
  draftOf,
  publishBranding,
  readBranding,
  saveBrandingDraft,
} from '@/lib/branding';
import { presetThemes } from '@/lib/branding/preset-themes';
import { makeStaff } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { execute, makeBrand, makePicture, moveTo, now, versionsOf } from './support';

installKonak();

const own = { primary: '#123456', secondary: '#654321', accent: '#ff8800' } as const;

describe('a draft', () => {
  it('is seen by those who edit it and by nobody else', async () => {
    const { ctx, tenant } = await makeBrand();
    const saved = await execute(saveBrandingDraft, ctx, { general: { displayName: 'Acme 2' }, colors: own });
    expect(saved).toMatchObject({ revision: 1, changed: ['general.displayName', 'colors'] });
    expect(saved.css).toContain('--brand-primary:#123456');
    expect((await now(ctx)).tenant.brandingVersion).toBe(tenant.brandingVersion);
    expect(await brandingOf(tenant)).toMatchObject({ name: tenant.name, theme: null });
    expect(await draftBrandingOf(tenant)).toMatchObject({ name: 'Acme 2', theme: { primary: '#123456' } });
    const read = await execute(readBranding, ctx, {});
    expect(read).toMatchObject({ version: 0, revision: 1, general: { displayName: tenant.name } });
    expect(read.draft).toMatchObject({
      general: { displayName: 'Acme 2' },
      changed: ['general.displayName', 'colors'],
    });
    const other = await makeBrand();
    expect((await execute(readBranding, other.ctx, {})).draft).toBeNull();
  });

  it('is added to, field by field, and holds only what differs from what is published', async () => {
    const { ctx } = await makeBrand();
    await execute(saveBrandingDraft, ctx, { general: { metaTitle: 'One', supportEmail: 'a@example.com' } });
    await execute(saveBrandingDraft, ctx, { general: { metaTitle: '' }, advanced: { dateFormat: 'DD.MM.YYYY' } });
    const { draft } = await execute(readBranding, ctx, {});
    expect(draft?.changed).toEqual(['general.supportEmail', 'advanced.dateFormat']);
    const back = await execute(saveBrandingDraft, ctx, {
      general: { supportEmail: null },
      advanced: { dateFormat: null },
    });
    expect(back).toMatchObject({ revision: 3, changed: [] });
    expect((await execute(readBranding, ctx, {})).draft).toBeNull();
  });

  it('is refused to whoever has not seen the last change of it, and to nobody after discarding with the new revision', async () => {
    const { ctx } = await makeBrand();
    await execute(saveBrandingDraft, ctx, { general: { metaTitle: 'One' }, revision: 0 });
    const late = execute(saveBrandingDraft, ctx, { general: { metaTitle: 'Two' }, revision: 0 });
    await expect(late).rejects.toMatchObject({ kind: 'conflict', code: 'branding_changed_meanwhile' });
    const { revision } = await execute(discardBrandingDraft, ctx, { revision: 1 });
    expect(revision).toBe(2);
    await expect(execute(publishBranding, ctx, { revision: 1 })).rejects.toMatchObject({ kind: 'conflict' });
    expect(await execute(saveBrandingDraft, ctx, { general: { metaTitle: 'Two' }, revision })).toMatchObject({
      revision: 3,
    });
  });

  it('takes one of two people who save at once with the same revision', async () => {
    const { ctx } = await makeBrand();
    const both = await Promise.allSettled(
      ['One', 'Two'].map((metaTitle) => execute(saveBrandingDraft, ctx, { general: { metaTitle }, revision: 0 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('published, is what everybody sees from the next version on', async () => {
    const { ctx, tenant } = await makeBrand();
    const advanced = { defaultLanguage: 'de', defaultTimezone: 'Europe/Berlin', defaultCurrency: 'EUR' } as const;
    const formats = { dateFormat: 'DD.MM.YYYY', timeFormat: '24h' } as const;
    await execute(saveBrandingDraft, ctx, {
      general: { displayName: 'Acme 2' },
      colors: presetThemes.red,
      advanced: { ...advanced, ...formats, enableWhiteLabel: false },
    });
    const foretold = await draftOf(tenant);
    const published = await execute(publishBranding, ctx, {});
    expect(published).toMatchObject({ version: 2, revision: 2 });
    const after = await now(ctx);
    expect(after.tenant).toMatchObject({ locale: 'de', timeZone: 'Europe/Berlin', currency: 'EUR', ...formats });
    expect(after.tenant.brandingVersion).toBeGreaterThan(tenant.brandingVersion);
    expect(await brandingOf(after.tenant)).toEqual(foretold.branding);
    expect(foretold.tenant).toMatchObject({ locale: 'de', timeZone: 'Europe/Berlin', ...formats });
    const read = await execute(readBranding, after, {});
    expect(read).toMatchObject({
      version: 2,
      draft: null,
      advanced: { ...advanced, ...formats, enableWhiteLabel: false },
    });
    expect(await versionsOf(tenant)).toEqual([1, 2]);
    await expect(execute(publishBranding, after, {})).rejects.toMatchObject({ code: 'branding_nothing_to_publish' });
  });

  it('keeps its other groups when one is published at once', async () => {
    const { ctx } = await makeBrand();
    await execute(saveBrandingDraft, ctx, { general: { metaTitle: 'Draft' }, colors: own });
    await execute(changeBrandingColors, ctx, presetThemes.green);
    const read = await execute(readBranding, ctx, {});
    expect(read.colors).toEqual(presetThemes.green);
    expect(read.draft).toMatchObject({ changed: ['general.metaTitle'], colors: presetThemes.green });
  });

  it('is checked against the licence again when it is published', async () => {
    const { ctx, tenant } = await makeBrand('professional');
    await execute(saveBrandingDraft, ctx, { colors: own });
    await moveTo(tenant, 'free');
    await expect(execute(publishBranding, ctx, {})).rejects.toMatchObject({
      kind: 'feature_missing',
      params: { feature: 'custom_colors', package: 'professional' },
    });
    // what waits in the draft does not keep anybody from editing on, or from taking it back
    await execute(saveBrandingDraft, ctx, { general: { metaTitle: 'Free' } });
    await execute(saveBrandingDraft, ctx, { colors: null });
    expect(await execute(publishBranding, ctx, {})).toMatchObject({ changed: ['general.metaTitle'] });
  });

  it('takes pictures of the tenant itself only, and code that can be accepted', async () => {
    const { ctx, tenant } = await makeBrand();
    const [mine, stranger] = [await makePicture(tenant), await makePicture((await makeBrand()).tenant)];
    const refusedPicture = { 'general.logoUrl': { code: 'picture_not_uploaded' } };
    for (const logoUrl of [stranger, mine.replace(/[0-9a-f]{16}\./, `${'0'.repeat(16)}.`), '/files/x.png']) {
      await expect(execute(saveBrandingDraft, ctx, { general: { logoUrl } })).rejects.toMatchObject({
        ...{ kind: 'invalid', fields: refusedPicture },
      });
    }
    const code = { customCSS: 'p { color: red }\n@import url(//evil.example/x.css);', customJS: 'let = ;' };
    await expect(execute(saveBrandingDraft, ctx, { advanced: code })).rejects.toMatchObject({
      kind: 'invalid',
      fields: {
        'advanced.customCSS': { code: 'custom_code_refused', params: { line: 2 } },
        'advanced.customJS': { code: 'custom_code_refused', params: { line: 1 } },
      },
    });
    const read = await execute(readBranding, ctx, {});
    expect(read).toMatchObject({ revision: 0, draft: null });
    await execute(saveBrandingDraft, ctx, { general: { logoUrl: mine }, advanced: { customCSS: 'p { color: red }' } });
    await execute(publishBranding, ctx, {});
    const shown = await brandingOf((await now(ctx)).tenant);
    expect(shown.logoUrl).toBe(mine);
    expect(shown.customCss).toContain('red');
  });

  it('is open to staff for any tenant', async () => {
    const { tenant } = await makeBrand();
    const { ctx } = await makeStaff('admin');
    const acting = { ...ctx, tenant };
    await execute(saveBrandingDraft, acting, { general: { displayName: 'By staff' } });
    await execute(publishBranding, acting, {});
    expect(await brandingOf((await now(acting)).tenant)).toMatchObject({ name: 'By staff' });
  });
});
