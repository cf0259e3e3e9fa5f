import { describe, expect, test } from 'vitest';
import { asKonakError, invalid, outside } from '@/lib/kernel/errors';
import { formError } from './problem';

describe('the number of a request in a form', () => {
  test('is given where the fault is ours or the outside’s', () => {
    expect(formError(asKonakError(new Error('boom')), 'en', 'r-1').requestId).toBe('r-1');
    expect(formError(outside('cloudflare_unreachable'), 'en', 'r-2').requestId).toBe('r-2');
  });

  test('is left out where something was only filled in wrongly', () => {
    expect(formError(invalid({ email: 'required' }), 'en', 'r-3').requestId).toBeUndefined();
  });
});
