import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageNumbers } from '@/components/page/page-numbers';

describe('the numbers of a pager', () => {
  it('are all there when they are few', () => {
    expect(pageNumbers(1, 1)).toEqual([1]);
    expect(pageNumbers(3, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  it('leave gaps in a long list', () => {
    expect(pageNumbers(10, 20)).toEqual([1, null, 9, 10, 11, null, 20]);
    expect(pageNumbers(1, 20)).toEqual([1, 2, null, 20]);
  });

  it('never exceed seven, and hold the first, the current and the last', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 500 })
          .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages))),
        ([page, pages]) => {
          const shown = pageNumbers(page, pages);
          expect(shown.length).toBeLessThanOrEqual(7);
          expect(shown).toEqual(expect.arrayContaining([1, page, pages]));
        },
      ),
    );
  });
});
