import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes';

describe('the changes between two states', () => {
  it('name each field once, changed ones first, nested ones by their path', () => {
    const before = { name: 'Basic', limits: { domains: 1, sites: 1 } };
    const after = { name: 'Basic', limits: { domains: 5, sites: 1 } };
    expect(changesBetween(before, after)).toEqual([
      { field: 'limits.domains', before: '1', after: '5', changed: true },
      { field: 'name', before: 'Basic', after: 'Basic', changed: false },
      { field: 'limits.sites', before: '1', after: '1', changed: false },
    ]);
  });

  it('tell what was not there from what was empty', () => {
    expect(changesBetween(null, { note: null })).toEqual([
      { field: 'note', before: undefined, after: 'null', changed: true },
    ]);
  });

  it('are none where nothing was kept', () => {
    expect(changesBetween(null, null)).toEqual([]);
  });
});
