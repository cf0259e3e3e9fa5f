import { describe, expect, it } from 'vitest';
import { containing, slice } from './listing';

describe('the part of a list that is shown', () => {
  it('is the last page where a later one is asked for', () => {
    expect(slice(51, { page: 9, limit: 25 })).toEqual({ total: 51, page: 3, pages: 3, limit: 25, offset: 50 });
  });

  it('is an empty first page where there is nothing', () => {
    expect(slice(0, { page: 1, limit: 25 })).toMatchObject({ page: 1, pages: 1, offset: 0 });
  });

  it('is the first page where the number makes no sense', () => {
    expect(slice(51, { page: Number.NaN, limit: 25 }).page).toBe(1);
    expect(slice(51, { page: -3, limit: 25 }).page).toBe(1);
  });
});

describe('a search text', () => {
  it('takes the signs of patterns literally', () => {
    expect(containing('50%_a\\b')).toBe('%50\\%\\_a\\\\b%');
  });

  it('is none when there is nothing in it', () => {
    expect(containing('   ')).toBeUndefined();
    expect(containing(undefined)).toBeUndefined();
  });
});
