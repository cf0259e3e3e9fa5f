import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TenantRef } from '@/lib/kernel/context';
import { HostMap, hostName } from './host-map';

const tenant = (slug: string, isHouse = false): TenantRef => ({
  id: `id-of-${slug}`,
  slug,
  name: slug,
  isHouse,
  status: 'active',
  brandingVersion: 1,
  locale: 'en',
  timeZone: 'UTC',
  currency: 'TRY',
  dateFormat: null,
  timeFormat: null,
});

function mapOf(): HostMap {
  const map = new HostMap('konak.example');
  map.load([
    { tenant: tenant('house', true), customHosts: [] },
    { tenant: tenant('acme'), customHosts: ['panel.acme.test'] },
    { tenant: tenant('deniz'), customHosts: [] },
  ]);
  return map;
}

describe('the host map', () => {
  it.each([
    ['konak.example', 'house'],
    ['acme.konak.example', 'acme'],
    ['ACME.Konak.Example', 'acme'],
    ['acme.konak.example:3000', 'acme'],
    ['acme.konak.example.', 'acme'],
    ['panel.acme.test', 'acme'],
    ['PANEL.acme.test:443', 'acme'],
  ])('knows %s as %s', (host, slug) => {
    expect(mapOf().resolve(host)?.slug).toBe(slug);
  });

  it.each([
    '',
    'nobody.konak.example',
    'a.acme.konak.example',
    'acme.konak.example.evil.test',
    'xacme.konak.example',
    '.konak.example',
    'konak.example@evil.test',
    '[::1]:3000',
    '127.0.0.1',
    'acme.konak.example/../x',
    'acme .konak.example',
    'acme%2ekonak.example',
    '__proto__.konak.example',
    'constructor',
  ])('knows nobody under %j', (host) => {
    expect(mapOf().resolve(host)).toBeUndefined();
  });

  it('forgets the old slug and hosts when a tenant changes, and everything when it goes', () => {
    const map = mapOf();
    map.set({ tenant: { ...tenant('acme'), slug: 'acme2' }, customHosts: ['new.acme.test'] });
    expect(['acme.konak.example', 'panel.acme.test'].map((host) => map.resolve(host))).toEqual([undefined, undefined]);
    expect(['acme2.konak.example', 'new.acme.test'].map((host) => map.resolve(host)?.id)).toEqual([
      'id-of-acme',
      'id-of-acme',
    ]);
    map.remove('id-of-acme');
    expect(map.resolve('acme2.konak.example')).toBeUndefined();
    expect(map.size).toBe(2);
  });

  it('builds links with the custom domain first, then the subdomain', () => {
    const map = mapOf();
    expect(['acme', 'deniz', 'house'].map((slug) => map.primaryHost(`id-of-${slug}`))).toEqual([
      'panel.acme.test',
      'deniz.konak.example',
      'konak.example',
    ]);
  });

  it('never throws and never gives a tenant for a host that is not its own, whatever is sent', () => {
    const map = mapOf();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (host) => {
        const found = map.resolve(host);
        if (found && !found.isHouse)
          expect([`${found.slug}.konak.example`, 'panel.acme.test']).toContain(hostName(host));
      }),
    );
  });

  it('sends visitors of the other hosts to the first one where the tenant wishes so, and nobody else', () => {
    const map = mapOf();
    const row = { tenant: tenant('acme'), customHosts: ['panel.acme.test', 'www.acme.test'], redirects: true };
    map.set({ ...row, primaryHost: 'www.acme.test' });
    const ways = ['acme.konak.example', 'PANEL.acme.test:8080', 'www.acme.test', 'deniz.konak.example', 'evil.test'];
    const first = 'www.acme.test';
    expect(ways.map((host) => map.redirectOf(host))).toEqual([first, first, undefined, undefined, undefined]);
    map.set({ ...row, primaryHost: 'acme.konak.example' });
    expect(map.redirectOf('www.acme.test')).toBe('acme.konak.example');
    map.set({ ...row, primaryHost: 'gone.acme.test' });
    expect(map.redirectOf('www.acme.test')).toBe('panel.acme.test');
    map.set({ ...row, redirects: false });
    expect(map.redirectOf('acme.konak.example')).toBeUndefined();
  });

  it('sends visitors of a former subdomain on until its time is over, and serves nothing there', () => {
    const map = mapOf();
    map.set({ tenant: tenant('acme'), customHosts: [], formerSlugs: [{ slug: 'old', until: 1000 }] });
    expect(map.resolve('old.konak.example')).toBeUndefined();
    expect([999, 1000].map((now) => map.redirectOf('old.konak.example', now))).toEqual([
      'acme.konak.example',
      undefined,
    ]);
    map.set({ tenant: tenant('old'), customHosts: [] });
    expect(map.redirectOf('old.konak.example', 999)).toBeUndefined();
    expect(map.resolve('old.konak.example')?.slug).toBe('old');
    map.remove('id-of-acme');
    map.remove('id-of-old');
    expect(map.redirectOf('old.konak.example', 999)).toBeUndefined();
  });

  it('serves custom domains only of tenants that may have them, and builds their links without', () => {
    const map = mapOf();
    let may = true;
    map.heed(() => may);
    map.set({ tenant: tenant('acme'), customHosts: ['panel.acme.test'], redirects: true });
    expect(map.resolve('panel.acme.test')?.slug).toBe('acme');
    may = false;
    map.heed(() => may);
    expect(map.resolve('panel.acme.test')).toBeUndefined();
    expect(map.mayHaveCertificate('panel.acme.test')).toBe(false);
    expect(map.primaryHost('id-of-acme')).toBe('acme.konak.example');
    expect(map.redirectOf('acme.konak.example')).toBeUndefined();
  });

  it('lets certificates be issued for hosts that are served, approved or redirect, of active tenants', () => {
    const map = mapOf();
    map.set({
      tenant: tenant('acme'),
      customHosts: ['panel.acme.test'],
      approvedHosts: ['new.acme.test'],
      formerSlugs: [{ slug: 'old', until: 1000 }],
    });
    map.set({ tenant: { ...tenant('away'), status: 'suspended' }, customHosts: ['panel.away.test'] });
    const may = (host: string) => map.mayHaveCertificate(host, 999);
    const yes = ['konak.example', 'acme.konak.example', 'panel.acme.test', 'new.acme.test', 'old.konak.example'];
    expect(yes.filter((host) => !may(host))).toEqual([]);
    const no = [
      '',
      'evil.test',
      'nobody.konak.example',
      'a.acme.konak.example',
      'away.konak.example',
      'panel.away.test',
    ];
    const spellings = [
      'PANEL.acme.test',
      'panel.acme.test.',
      'panel.acme.test:443',
      'panel.acme.test/x',
      '*.acme.test',
    ];
    expect([...no, ...spellings].filter(may)).toEqual([]);
    expect(map.resolve('new.acme.test')).toBeUndefined();
    expect(map.mayHaveCertificate('old.konak.example', 1000)).toBe(false);
  });
});
