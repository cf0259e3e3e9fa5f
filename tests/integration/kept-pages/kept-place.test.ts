import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { brandingSettings } from '@/db/schema/branding';
import { licences } from '@/db/schema/licences';
import { customDomains, tenants } from '@/db/schema/tenants';
import { keptPaths, keptPlace } from '@/lib/doors/kept-pages';
import { platformTransaction } from '@/lib/kernel/database';
import { isPeerToken } from '@/lib/kernel/peer';
import { refreshEntitlements } from '@/lib/licences';
import { refreshHost } from '@/lib/tenants';
import { makeTenant } from '@/tests/support/factory';
import { installKonak } from '@/tests/support/installation';

installKonak({ KONAK_PUBLIC_URL: 'http://konak.test:3000' });

const at = (host: string, cookies?: string, path = '/') => keptPlace({ path, host, cookies });
const keyOf = (host: string, cookies?: string, path?: string) => {
  const key = at(host, cookies, path)?.key;
  expect(key).toBeDefined();
  return key;
};

describe('the place of a kept page', () => {
  it('is another for every tenant, path and language', async () => {
    const [one, other] = [await makeTenant(), await makeTenant()];
    const keys = [one, other].flatMap(({ slug }) =>
      [...keptPaths].flatMap((path) =>
        ['tr', 'en', 'de'].map((locale) => keyOf(`${slug}.konak.test:3000`, `locale=${locale}`, path)),
      ),
    );
    expect(new Set(keys).size).toBe(2 * keptPaths.size * 3);
  });

  it('is the same however the host is written, and names it as links do', async () => {
    const { slug } = await makeTenant();
    const proper = `${slug}.konak.test:3000`;
    for (const host of [proper, `${slug}.konak.test`, `${slug}.konak.test:1`, `${slug.toUpperCase()}.Konak.Test.:99`]) {
      expect(keyOf(host)).toBe(keyOf(proper));
      expect(at(host)?.headers.host).toBe(proper);
    }
  });

  it('lets the rendering see the host, the language and the mark of this process, and nothing else', async () => {
    const { slug } = await makeTenant({ locale: 'de' });
    const { headers = {} } = at(`${slug}.konak.test`, 'a=b; locale=xx; c=d') ?? {};
    expect(Object.keys(headers).sort()).toEqual(['accept', 'cookie', 'host', 'x-konak-keep']);
    expect([headers.cookie, isPeerToken(headers['x-konak-keep'] ?? '')]).toEqual(['locale=de', true]);
  });

  it('is another once a branding is published, the tenant changes or its licence does', async () => {
    const { id, slug } = await makeTenant();
    const host = `${slug}.konak.test`;
    const seen = [keyOf(host)];
    const change = async (what: () => Promise<unknown>) => {
      await what();
      await refreshHost(id);
      await refreshEntitlements(id);
      seen.push(keyOf(host));
    };
    await change(() => platformTransaction((tx) => tx.insert(brandingSettings).values({ tenantId: id })));
    await change(() =>
      platformTransaction((tx) => tx.update(tenants).set({ name: 'Other' }).where(eq(tenants.id, id))),
    );
    await change(() =>
      platformTransaction((tx) =>
        tx
          .update(licences)
          .set({ customFeatures: { custom_css: false } })
          .where(eq(licences.tenantId, id)),
      ),
    );
    expect(new Set(seen).size).toBe(4);
  });

  it('of the login is one wherever it is to lead, and of other pages with a question there is none', async () => {
    const { slug } = await makeTenant();
    const host = `${slug}.konak.test`;
    expect(keyOf(host, '', '/login?next=%2Fdomains')).toBe(keyOf(host, '', '/login'));
    expect(at(host, '', '/login?next=//evil.test')?.path).toBe('/login');
    for (const path of ['/?next=%2F', '/register?next=%2F', '/login?next=%2F&x=1', '/login?x=1', '/login?'])
      expect(at(host, '', path), path).toBeUndefined();
  });

  it.each(['session=x', 'a=b; session=x', 'session.0=x; session.1=y'])(
    'is none with a session: %s',
    async (cookies) => {
      const { slug } = await makeTenant();
      expect(at(`${slug}.konak.test`, cookies)).toBeUndefined();
      expect(at(`${slug}.konak.test`, cookies.replaceAll('session', 'my-session'))).toBeDefined();
    },
  );

  it('is none for a host of nobody’s, another page, and a tenant that is suspended or has closed', async () => {
    const { id, slug } = await makeTenant();
    const host = `${slug}.konak.test`;
    for (const [nobody, path] of [
      ['nobody.konak.test'],
      ['evil.test'],
      [''],
      [host, '/dashboard'],
      [host, '/?x'],
    ] as const)
      expect(keptPlace({ path: path ?? '/', host: nobody, cookies: undefined })).toBeUndefined();
    await platformTransaction((tx) =>
      tx.update(tenants).set({ status: 'suspended', suspendedAt: new Date() }).where(eq(tenants.id, id)),
    );
    await refreshHost(id);
    expect(at(host)).toBeUndefined();
  });

  it('is none on a host that sends its visitors on', async () => {
    const { id, slug } = await makeTenant();
    const custom = `panel.${slug}.example`;
    await platformTransaction(async (tx) => {
      const now = new Date();
      await tx.insert(customDomains).values({
        tenantId: id,
        host: custom,
        status: 'active',
        verificationToken: 'x',
        verifiedAt: now,
        approvedAt: now,
      });
      await tx.update(tenants).set({ redirectsToPrimary: true }).where(eq(tenants.id, id));
    });
    await refreshHost(id);
    expect([at(`${slug}.konak.test`), at(custom) !== undefined]).toEqual([undefined, true]);
  });
});
