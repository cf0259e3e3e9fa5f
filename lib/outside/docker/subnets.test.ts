import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSubnets, overlaps, subnetAt, subnetCount } from './subnets';

const POOL = '10.201.0.0/16';

describe('subnets of a pool', () => {
  it('are as many as fit, the first and last where they belong', () => {
    expect(subnetCount(POOL)).toBe(4096);
    expect([subnetAt(POOL, 0), subnetAt(POOL, 1), subnetAt(POOL, 4095)]).toEqual([
      '10.201.0.0/28',
      '10.201.0.16/28',
      '10.201.255.240/28',
    ]);
  });

  it('never overlap one another', () => {
    const index = fc.nat(4095);
    fc.assert(fc.property(index, index, (a, b) => overlaps(subnetAt(POOL, a), subnetAt(POOL, b)) === (a === b)));
  });

  it('are given from the wished place on, around taken ones of any size, each once', () => {
    const free = freeSubnets('10.0.0.0/26', ['10.0.0.32/28', '172.17.0.0/16', 'fd00::/64'], 2);
    expect([...free]).toEqual(['10.0.0.48/28', '10.0.0.0/28', '10.0.0.16/28']);
    expect([...freeSubnets('10.0.0.0/26', ['10.0.0.0/8'], 0)]).toEqual([]);
  });

  it('overlap with what holds them', () => {
    expect(overlaps('10.201.3.16/28', '10.0.0.0/8')).toBe(true);
    expect(overlaps('10.201.3.16/28', '0.0.0.0/0')).toBe(true);
    expect(overlaps('10.201.3.16/28', '10.201.3.32/28')).toBe(false);
  });
});
