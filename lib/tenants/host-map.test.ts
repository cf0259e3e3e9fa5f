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
});
