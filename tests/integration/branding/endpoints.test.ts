import { describe, expect, it } from 'vitest';
import { PUT as putAdvanced } from '@/app/api/core/tenants/[tenantId]/branding/advanced/route';
import { PUT as putColors } from '@/app/api/core/tenants/[tenantId]/branding/colors/route';
import { PUT as putGeneral } from '@/app/api/core/tenants/[tenantId]/branding/general/route';
import { GET as getPreview } from '@/app/api/core/tenants/[tenantId]/branding/preview/route';
import { GET as getBranding } from '@/app/api/core/tenants/[tenantId]/branding/route';
import { customDomains } from '@/db/schema/tenants';
import { publishBranding, saveBrandingDraft } from '@/lib/branding';
import { presetThemes } from '@/lib/branding/preset-themes';
import type { RouteHandler } from '@/lib/doors/route';
import type { Context, TenantRef } from '@/lib/kernel/context';
import { tenantTransaction } from '@/lib/kernel/database';
import { houseTenant, makeCustomer, makeStaff } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { call, hostOf, tokenOf } from '../admin/support';
import { execute, makeBrand, makePicture, moveTo, versionsOf } from './support';

installKonak();

type Groups = { general: object; colors: object; advanced: object };
type Ask = { as?: Context['actor']; on?: TenantRef; body?: unknown };

/** A program's call for a tenant: by its admin on its own host unless said otherwise. */
async function ask(handler: RouteHandler, tenant: TenantRef, { as, on = tenant, body }: Ask) {
  const bearer = as && as.kind !== 'anonymous' && as.kind !== 'system' ? await tokenOf(as, on) : undefined;
  const wish = { host: hostOf(on), bearer, body, params: { tenantId: tenant.id } };
  return call(handler, body === undefined ? 'GET' : 'PUT', wish);
}

const every = [
  [getBranding, undefined],
  [getPreview, undefined],
  [putGeneral, { displayName: 'X' }],
  [putColors, presetThemes.red],
  [putAdvanced, {}],
] as const;

describe('GET /api/core/tenants/{tenantId}/branding', () => {
  it('answers with the three interfaces of the document', async () => {
    const { tenant, admin } = await makeBrand();
    const verifiedAt = new Date();
    const domain = {
      host: 'www.acme-hosting.example',
      status: 'verified' as const,
      verificationToken: 't',
      verifiedAt,
    };
    await tenantTransaction(tenant.id, (tx) => tx.insert(customDomains).values({ tenantId: tenant.id, ...domain }));
    const { status, body } = await ask(getBranding, tenant, { as: admin.actor });
    expect(status).toBe(200);
    expect(Object.keys(body.general).sort()).toEqual(
      [
        ...['displayName', 'subdomain', 'customDomain', 'domainVerified', 'logoUrl', 'logoLightUrl', 'logoDarkUrl'],
        ...['faviconUrl', 'loginBackgroundUrl', 'dashboardBannerUrl', 'metaTitle', 'metaDescription', 'metaKeywords'],
        ...['emailSenderName', 'emailSenderAddress', 'emailLogoUrl', 'emailFooterText', 'facebookUrl', 'twitterUrl'],
        ...['linkedinUrl', 'instagramUrl', 'supportEmail', 'supportPhone', 'address'],
      ].sort(),
    );
    expect(body).toMatchObject({
      tenantId: tenant.id,
      general: { displayName: tenant.name, subdomain: tenant.slug, customDomain: domain.host, domainVerified: true },
      advanced: { enableWhiteLabel: true, defaultLanguage: 'en', dateFormat: null },
      version: 0,
      draft: null,
    });
    expect(Object.keys(body.colors)).toHaveLength(20);
    expect(Object.keys(body.advanced)).toHaveLength(14);
  });

  it('can be put back, group by group, without changing anything', async () => {
    const { tenant, admin, ctx } = await makeBrand();
    const putBack = async () => {
      const read = (await ask(getBranding, tenant, { as: admin.actor })).body as Groups;
      const before = await versionsOf(tenant);
      const answers = [
        await ask(putGeneral, tenant, { as: admin.actor, body: read.general }),
        await ask(putColors, tenant, { as: admin.actor, body: read.colors }),
        await ask(putAdvanced, tenant, { as: admin.actor, body: read.advanced }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(answers.map(({ body }) => body.general ?? body.colors ?? body.advanced)).toEqual([
        ...[read.general, read.colors, read.advanced],
      ]);
      expect((await ask(getBranding, tenant, { as: admin.actor })).body).toEqual(read);
      expect(await versionsOf(tenant)).toEqual(before);
    };
    await putBack();
    const logoUrl = await makePicture(tenant);
    await execute(saveBrandingDraft, ctx, {
      general: { displayName: 'Acme', logoUrl, address: 'Street 1\nCity', supportPhone: '444 0 123' },
      colors: { primary: '#123456', secondary: '#654321', accent: '#ff8800', name: 'Bizim' },
      advanced: { customCSS: 'p { color: red }\n', customJS: 'window.a = 1;', timeFormat: '12h', hotjarId: '1234567' },
    });
    await execute(publishBranding, ctx, {});
    await putBack();
    await execute(saveBrandingDraft, ctx, { general: { metaTitle: 'Draft' } });
    await putBack();
    await moveTo(tenant, 'free');
    await putBack();
  });
});

describe('PUT .../branding/{group}', () => {
  it('publishes the group at once and answers with it', async () => {
    const { tenant, admin } = await makeBrand();
    const answer = await ask(putColors, tenant, {
      as: admin.actor,
      body: { name: 'Mavi', primary: '#3B82F6', secondary: '#10B981', accent: '#8B5CF6' },
    });
    expect(answer).toMatchObject({ status: 200, body: { version: 2, colors: { ...presetThemes.blue, name: 'Mavi' } } });
    const general = await ask(putGeneral, tenant, { as: admin.actor, body: { displayName: 'Acme', metaTitle: 'T' } });
    expect(general.body).toMatchObject({ version: 3, general: { displayName: 'Acme', metaTitle: 'T', logoUrl: null } });
  });

  it('refuses what the licence lacks with 403 and names the package that has it', async () => {
    const { tenant, admin } = await makeBrand('free');
    const logoUrl = await makePicture(tenant);
    const colors = { primary: '#123456', secondary: '#654321', accent: '#ff8800' };
    const advanced = (await ask(getBranding, tenant, { as: admin.actor })).body.advanced as object;
    const cases = [
      [putGeneral, { displayName: 'X', logoUrl }, 'custom_logo', 'professional'],
      [putGeneral, { displayName: 'X', emailSenderName: 'X' }, 'email_branding', 'basic'],
      [putColors, colors, 'custom_colors', 'professional'],
      [putAdvanced, { ...advanced, customCSS: 'p { color: red }' }, 'custom_css', 'enterprise'],
      [putAdvanced, { ...advanced, hotjarId: '1234567' }, 'custom_js', 'enterprise'],
    ] as const;
    for (const [handler, body, feature, wanted] of cases) {
      const { status, body: problem } = await ask(handler, tenant, { as: admin.actor, body });
      expect([status, problem.code, problem.params]).toEqual([403, 'feature_missing', { feature, package: wanted }]);
    }
    expect(await versionsOf(tenant)).toEqual([]);
    expect((await ask(putColors, tenant, { as: admin.actor, body: presetThemes.green })).status).toBe(200);
  });

  it('refuses bad input by field, and changes nothing', async () => {
    const { tenant, admin } = await makeBrand();
    const read = (await ask(getBranding, tenant, { as: admin.actor })).body;
    const refused = await ask(putGeneral, tenant, {
      as: admin.actor,
      body: { displayName: 'X\nBcc: y', facebookUrl: 'javascript:x', subdomain: 'other', logoUrl: '//evil.example/x' },
    });
    expect(refused.status).toBe(422);
    expect(Object.keys(refused.body.errors).sort()).toEqual(['displayName', 'facebookUrl', 'logoUrl']);
    const hosts = { displayName: 'X', subdomain: 'other', customDomain: 'other.example', domainVerified: true };
    const elsewhere = await ask(putGeneral, tenant, { as: admin.actor, body: hosts });
    expect(Object.keys(elsewhere.body.errors)).toEqual(['subdomain', 'customDomain', 'domainVerified']);
    const code = { ...read.advanced, customCSS: 'p {}\n@import "x";', customJS: '</script>' };
    const bad = await ask(putAdvanced, tenant, { as: admin.actor, body: code });
    expect(bad.body.errors.customCSS).toMatch(/^Line 2, column \d+: .+/);
    expect(bad.body.errors.customJS).toMatch(/^Line 1, column 1: .+/);
    expect((await ask(getBranding, tenant, { as: admin.actor })).body).toEqual(read);
  });
});

describe('GET .../branding/preview', () => {
  it('shows the draft over what is published, its style, its contrast and its pages', async () => {
    const { tenant, admin, ctx } = await makeBrand();
    const colors = { primary: '#ffee00', secondary: '#654321', accent: '#ff8800' } as const;
    await execute(saveBrandingDraft, ctx, { general: { displayName: 'Draft' }, colors });
    const { body } = await ask(getPreview, tenant, { as: admin.actor });
    expect(body).toMatchObject({
      general: { displayName: 'Draft', subdomain: tenant.slug },
      colors: { primary: '#ffee00' },
      changed: ['general.displayName', 'colors'],
      warnings: [{ code: 'contrast_low' }],
      pages: { login: `http://${hostOf(tenant)}/manage/branding/preview/login` },
    });
    expect(body.css).toContain('--brand-primary:#ffee00');
    expect(body.contrast).toContainEqual(
      expect.objectContaining({ mode: 'light', token: 'primary', on: 'background', passes: false }),
    );
  });
});

describe('who may', () => {
  it('edit: the tenant’s admin on its own host, and staff for any tenant', async () => {
    const { tenant } = await makeBrand();
    const house = await houseTenant();
    const { actor } = await makeStaff('admin');
    for (const [handler, body] of every.slice(0, 4)) {
      expect((await ask(handler, tenant, { as: actor, on: house, body })).status).toBe(200);
    }
  });

  it('not: another tenant’s admin (404), a customer (403), nobody in particular (401)', async () => {
    const { tenant } = await makeBrand();
    const other = await makeBrand();
    const customer = await makeCustomer(tenant);
    for (const [handler, body] of every) {
      expect((await ask(handler, tenant, { as: other.admin.actor, on: other.tenant, body })).status).toBe(404);
      expect((await ask(handler, tenant, { as: customer.actor, body })).status).toBe(403);
      expect((await ask(handler, tenant, { body })).status).toBe(401);
    }
    expect(await versionsOf(tenant)).toEqual([]);
  });
});
