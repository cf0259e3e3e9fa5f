import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBalancerFor } from './load-balancer';

const three = ['185.199.108.153', '185.199.109.153', '185.199.110.153'];
const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

describe('the load balancer of a domain', () => {
  // Worked out with Python: int.from_bytes(hashlib.md5(name).digest(), 'big') % n
  it.each([
    ['example.com', 2, 3],
    ['www.example.com', 0, 3],
    ['konak.test', 2, 4],
    ['xn--mnchen-3ya.example', 2, 4],
    ['a.test', 0, 3],
  ])('%s is number %i of three and %i of seven', (name, ofThree, ofSeven) => {
    expect(loadBalancerFor(name, three)).toBe(three[ofThree]);
    expect(loadBalancerFor(name, seven)).toBe(seven[ofSeven]);
  });

  it('is the whole digest taken modulo, byte after byte', () => {
    fc.assert(
      fc.property(fc.domain(), fc.integer({ min: 1, max: 40 }), (name, n) => {
        const remainder = createHash('md5')
          .update(name)
          .digest()
          .reduce((rest, byte) => (rest * 256 + byte) % n, 0);
        const addresses = Array.from({ length: n }, (_, i) => String(i));
        expect(loadBalancerFor(name, addresses)).toBe(String(remainder));
      }),
    );
  });

  it('must exist', () => {
    expect(() => loadBalancerFor('example.com', [])).toThrow(/KONAK_LB_IPS/);
  });
});
