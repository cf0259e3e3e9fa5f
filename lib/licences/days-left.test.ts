import { describe, expect, it } from 'vitest';
import { daysLeft } from './days-left';

const now = new Date('2025-11-24T09:00:00Z');

describe('the days a licence has left', () => {
  it('count a started day, and are none after the end', () => {
    expect(daysLeft(new Date('2025-12-15T09:00:00Z'), now)).toBe(21);
    expect(daysLeft(new Date('2025-11-24T09:00:01Z'), now)).toBe(1);
    expect(daysLeft(now, now)).toBe(0);
    expect(daysLeft(new Date('2025-01-01T00:00:00Z'), now)).toBe(0);
  });

  it('are without end for the operator’s own', () => {
    expect(daysLeft(new Date('9999-12-31T00:00:00Z'), now)).toBe(Number.POSITIVE_INFINITY);
  });
});
