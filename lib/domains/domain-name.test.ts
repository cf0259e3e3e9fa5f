import { describe, expect, it } from 'vitest';
import { refuseDomainName } from './domain-name';

const platform = 'panel.konak.example';
const refusal = (name: string) => refuseDomainName(name, platform);

describe('a hosted domain', () => {
  it.each(['example.com', 'example.co.uk', 'example.com.tr', 'shop.test', 'xn--mnchen-3ya.de', 'foo.github.io'])(
    '%s can be one',
    (name) => {
      expect(refusal(name)).toBeUndefined();
    },
  );

  it.each([
    ['com', 'domain_public_suffix'],
    ['co.uk', 'domain_public_suffix'],
    ['com.tr', 'domain_public_suffix'],
    ['github.io', 'domain_public_suffix'],
    ['www.example.com', 'domain_not_registrable'],
    ['a.b.example.co.uk', 'domain_not_registrable'],
    ['localhost', 'domain_reserved'],
    ['shop.localhost', 'domain_reserved'],
    ['printer.local', 'domain_reserved'],
    ['10.in-addr.arpa', 'domain_reserved'],
    [platform, 'domain_reserved'],
    [`acme.${platform}`, 'domain_reserved'],
    ['konak.example', 'domain_reserved'],
    ['Example.com', 'domain_malformed'],
    ['example.com.', 'domain_malformed'],
  ])('%s is refused with %s', (name, code) => {
    expect(refusal(name)).toBe(code);
  });
});
