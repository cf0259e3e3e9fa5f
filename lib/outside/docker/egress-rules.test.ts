import { describe, expect, it } from 'vitest';
import { egressRules, nameServersIn } from './egress-rules';

describe('the firewall rules of a subnet pool', () => {
  const { chains, text } = egressRules('10.201.0.0/16', ['10.0.0.2']);
  const rules = text.split('\n');

  it('let answers, name servers and the pool itself pass before they drop private networks', () => {
    const outward = rules.filter((rule) => rule.startsWith('-A KONAK-OUT-10.201.0.0-16 '));
    const firstDrop = outward.findIndex((rule) => rule.endsWith('-j DROP'));
    expect(outward.slice(0, firstDrop).every((rule) => rule.endsWith('-j RETURN'))).toBe(true);
    expect(outward.slice(0, firstDrop).join('\n')).toMatch(
      /ESTABLISHED[\s\S]*10\.0\.0\.2\/32 -p udp --dport 53[\s\S]*-d 10\.201/,
    );
    expect(outward.slice(firstDrop).map((rule) => rule.split(' ')[3])).toEqual([
      '169.254.0.0/16',
      '10.0.0.0/8',
      '172.16.0.0/12',
      '192.168.0.0/16',
      '100.64.0.0/10',
    ]);
  });

  it('leave nothing of the machine itself but its name server', () => {
    const host = rules.filter((rule) => rule.startsWith('-A KONAK-IN-10.201.0.0-16 '));
    expect(host).toHaveLength(4);
    expect(host.at(-1)).toBe('-A KONAK-IN-10.201.0.0-16 -j DROP');
  });

  it('have names the kernel takes, also for the longest pool', () => {
    const longest = egressRules('100.201.100.128/25', []).chains;
    for (const { name } of [...chains, ...longest]) expect(name.length).toBeLessThanOrEqual(28);
  });

  it('are not made of anything but an IPv4 network', () => {
    for (const pool of ['', '10.0.0.0', '10.0.0.0/16 -j ACCEPT', 'fd00::/8'])
      expect(() => egressRules(pool, [])).toThrow();
  });
});

describe('resolver settings', () => {
  it('give their IPv4 name servers once, without those of the machine only', () => {
    const text =
      '# x\nnameserver 127.0.0.53\nnameserver 10.0.0.2\n nameserver 10.0.0.2\nnameserver fd00::1\nsearch a\n';
    expect(nameServersIn(text)).toEqual(['10.0.0.2']);
  });
});
