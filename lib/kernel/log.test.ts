import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { shownError } from './log';

describe('an error in the log', () => {
  it('shows what a query was, and not the values in it', () => {
    const error = new DrizzleQueryError(
      'insert into users',
      ['canary-value', 'a\n    at b'],
      new Error('duplicate key'),
    );
    const shown = shownError(new Error('outer', { cause: error }));
    expect(JSON.stringify(shown)).not.toContain('canary-value');
    expect(shown.cause).toMatchObject({
      message: 'Failed query: insert into users',
      cause: { message: 'duplicate key' },
    });
    expect(shown.cause?.stack).toContain('log.test.ts');
  });
});
