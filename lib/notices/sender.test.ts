import { describe, expect, it } from 'vitest';
import { coversDomain, type SenderFacts, senderOf } from './sender';

const facts = (wish: Partial<SenderFacts>): SenderFacts => ({
  name: 'Acme',
  wishedAddress: null,
  supportEmail: null,
  platformAddress: 'no-reply@hosting.example',
  ownHosts: [],
  otherHosts: [],
  ...wish,
});

describe('a domain to send from', () => {
  it.each([
    ['acme.com', ['panel.acme.com'], [], true],
    ['mail.acme.com', ['panel.acme.com'], [], true],
    ['ACME.com', ['acme.com'], [], true],
    ['acme.co.uk', ['panel.acme.co.uk'], [], true],
    ['other.co.uk', ['panel.acme.co.uk'], [], false],
    ['acme.com', [], [], false],
    ['evilacme.com', ['panel.acme.com'], [], false],
    ['acme.com.evil.test', ['panel.acme.com'], [], false],
    ['co.uk', ['panel.acme.co.uk'], [], false],
    ['other.github.io', ['acme.github.io'], [], false],
    ['localhost', ['localhost'], [], false],
    ['127.0.0.1', ['127.0.0.1'], [], false],
    ['uni.edu.tr', ['law.uni.edu.tr'], ['medicine.uni.edu.tr'], false],
    ['law.uni.edu.tr', ['law.uni.edu.tr'], ['medicine.uni.edu.tr'], true],
    ['mail.law.uni.edu.tr', ['law.uni.edu.tr'], ['medicine.uni.edu.tr'], true],
    ['medicine.uni.edu.tr', ['law.uni.edu.tr'], ['medicine.uni.edu.tr'], false],
    ['xn--mnchen-3ya.de', ['panel.xn--mnchen-3ya.de'], [], true],
  ])('%s with %j (others: %j): %s', (domain, own, others, covered) => {
    expect(coversDomain(domain, own, others)).toBe(covered);
  });
});

describe('the sender of a mail', () => {
  it('is the platform in the name of the tenant, as long as nothing else was chosen', () => {
    expect(senderOf(facts({}))).toEqual({ from: { name: 'Acme', address: 'no-reply@hosting.example' } });
  });

  it('is the address the tenant chose on a domain of its own', () => {
    expect(senderOf(facts({ wishedAddress: 'info@acme.com', ownHosts: ['panel.acme.com'] }))).toEqual({
      from: { name: 'Acme', address: 'info@acme.com' },
    });
  });

  it('leaves an address of a domain that was not proved to be answered to', () => {
    expect(senderOf(facts({ wishedAddress: 'info@rival.com', ownHosts: ['panel.acme.com'] }))).toEqual({
      from: { name: 'Acme', address: 'no-reply@hosting.example' },
      replyTo: { name: 'Acme', address: 'info@rival.com' },
    });
  });

  it('has answers sent to the support address', () => {
    expect(senderOf(facts({ supportEmail: 'help@acme.com' })).replyTo?.address).toBe('help@acme.com');
    const own = facts({ wishedAddress: 'info@acme.com', ownHosts: ['acme.com'], supportEmail: 'help@acme.com' });
    expect(senderOf(own)).toMatchObject({ from: { address: 'info@acme.com' }, replyTo: { address: 'help@acme.com' } });
  });

  it.each(['a@b@acme.com', 'acme.com', 'info@acme.com@evil.test', '@', ''])('is never deceived by %j', (wished) => {
    const { from } = senderOf(facts({ wishedAddress: wished, ownHosts: ['safe.test'] }));
    expect(from.address).toBe('no-reply@hosting.example');
  });
});
