import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companionOf, refuseCustomHost, registrableOf } from './host-rules';
import { HostName } from './shapes';

const platform = 'panel.konak.example';
const denied = ['forbidden.test'];

/** What becomes of a host as it is typed: the name, or why not. */
function tried(typed: string): string {
  const read = HostName.safeParse(typed);
  if (!read.success) return read.error.issues[0]?.message ?? '';
  return refuseCustomHost(read.data, platform, denied) ?? read.data;
}

describe('a host of a tenant’s own', () => {
  it.each([
    ['panel.acme.com', 'panel.acme.com'],
    ['acme.com', 'acme.com'],
    ['WWW.Acme.COM.', 'www.acme.com'],
    ['  acme.com.tr ', 'acme.com.tr'],
    ['portal.şişli-koleji.k12.tr', 'portal.xn--ili-koleji-d9bb.k12.tr'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
    ['foo.github.io', 'foo.github.io'],
    ['a.b.c.d.acme.co.uk', 'a.b.c.d.acme.co.uk'],
    ['notpanel.konak.example', 'notpanel.konak.example'],
  ])('may be %s', (typed, host) => expect(tried(typed)).toBe(host));

  it.each([
    // no names at all
    ['', 'required'],
    [' ', 'required'],
    ['.', 'domain_malformed'],
    ['acme', 'domain_malformed'],
    ['acme..com', 'domain_malformed'],
    ['-acme.com', 'domain_malformed'],
    ['acme-.com', 'domain_malformed'],
    ['a_b.acme.com', 'domain_malformed'],
    ['_hosting-proof.acme.com', 'domain_malformed'],
    ['*.acme.com', 'domain_malformed'],
    ['*', 'domain_malformed'],
    ['acme.com:443', 'domain_malformed'],
    ['http://acme.com', 'domain_malformed'],
    ['//acme.com', 'domain_malformed'],
    ['acme.com/path', 'domain_malformed'],
    ['acme.com?x', 'domain_malformed'],
    ['acme.com#x', 'domain_malformed'],
    ['me@acme.com', 'domain_malformed'],
    ['acme .com', 'domain_malformed'],
    ['acme%2ecom', 'domain_malformed'],
    ['acme\\.com', 'domain_malformed'],
    ['acme.com\r\nHost: evil.test', 'domain_malformed'],
    ['acme.com\u0000', 'domain_malformed'],
    [`${'a'.repeat(64)}.com`, 'domain_malformed'],
    [`${'a.'.repeat(130)}com`, 'domain_malformed'],
    ['xn--a.com', 'domain_malformed'],
    ['1.2.3.4', 'domain_malformed'],
    ['127.0.0.1', 'domain_malformed'],
    ['0x7f.0.0.1', 'domain_malformed'],
    ['2130706433', 'domain_malformed'],
    ['[::1]', 'domain_malformed'],
    ['::1', 'domain_malformed'],
    ['example.123', 'domain_malformed'],
    // names of nobody on the internet
    ['localhost', 'domain_malformed'],
    ['shop.localhost', 'domain_reserved'],
    ['printer.local', 'domain_reserved'],
    ['vault.internal', 'domain_reserved'],
    ['10.in-addr.arpa', 'domain_reserved'],
    ['site.onion', 'domain_reserved'],
    // the platform's own, in every spelling
    [platform, 'domain_reserved'],
    [`${platform}.`, 'domain_reserved'],
    ['PANEL.Konak.Example', 'domain_reserved'],
    [`acme.${platform}`, 'domain_reserved'],
    [`a.b.${platform}`, 'domain_reserved'],
    ['ｐａｎｅｌ.konak.example', 'domain_reserved'],
    ['konak.example', 'domain_reserved'],
    // the operator's list
    ['forbidden.test', 'domain_reserved'],
    ['deep.forbidden.test', 'domain_reserved'],
    // endings under which others register
    ['com.tr', 'domain_public_suffix'],
    ['k12.tr', 'domain_public_suffix'],
    ['co.uk', 'domain_public_suffix'],
    ['github.io', 'domain_public_suffix'],
    ['xn--55qx5d.cn', 'domain_public_suffix'],
    // names that programs look for and trust
    ['wpad.acme.com', 'domain_reserved'],
    ['autodiscover.acme.com', 'domain_reserved'],
    ['mta-sts.acme.com', 'domain_reserved'],
  ])('may not be %j: %s', (typed, code) => expect(tried(typed)).toBe(code));

  it('is never the platform’s and always a name, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string({ unit: 'grapheme', maxLength: 100 })), (typed) => {
        const host = tried(typed);
        if (/^(domain_\w+|required)$/.test(host)) return;
        expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
        expect(`.${host}`.endsWith(`.${platform}`)).toBe(false);
      }),
    );
  });

  it('has a companion only at the domain itself and its www', () => {
    const hosts = ['acme.com.tr', 'www.acme.com.tr', 'panel.acme.com.tr', 'www.panel.acme.com.tr'];
    expect(hosts.map(companionOf)).toEqual(['www.acme.com.tr', 'acme.com.tr', undefined, undefined]);
    expect(hosts.map(registrableOf)).toEqual(Array(4).fill('acme.com.tr'));
  });
});
