import { describe, expect, it } from 'vitest';
import { byTenant, countedMetrics, summed } from './series';

const day = (tenantId: string, date: string, metrics: Record<string, number>) => ({
  ...{ tenantId, date, metrics },
  tenantName: tenantId.toUpperCase(),
});
const rows = [
  day('b', '2026-11-01', { users: 2, storage_gb: 0.1 }),
  day('a', '2026-11-01', { users: 1, storage_gb: 0.2 }),
  day('a', '2026-11-02', { users: 3 }),
];

describe('usage over time', () => {
  it('has a line for each tenant, and 0 on days it was not counted', () => {
    expect(byTenant(rows, 'users', 'Others')).toEqual({
      lines: [
        { key: 'a', label: 'A' },
        { key: 'b', label: 'B' },
      ],
      points: [
        { date: '2026-11-01', a: 1, b: 2 },
        { date: '2026-11-02', a: 3, b: 0 },
      ],
    });
  });

  it('shows the tenants that used most, and the rest as one line', () => {
    const many = ['a', 'b', 'c', 'd'].map((name, at) => day(name, '2026-11-01', { users: at + 1 }));
    expect(byTenant(many, 'users', 'Others', 3)).toEqual({
      lines: [
        { key: 'c', label: 'C' },
        { key: 'd', label: 'D' },
        { key: 'others', label: 'Others' },
      ],
      points: [{ date: '2026-11-01', c: 3, d: 4, others: 3 }],
    });
  });

  it('adds tenants up without the dust of binary fractions', () => {
    expect(summed(rows, 'storage_gb')).toEqual([
      { date: '2026-11-01', value: 0.3 },
      { date: '2026-11-02', value: 0 },
    ]);
  });

  it('knows what was counted at all', () => {
    expect([...countedMetrics(rows)].sort()).toEqual(['storage_gb', 'users']);
  });
});
