import { describe, expect, it } from 'vitest';
import { passwordStrength } from '@/components/form/password-strength';

describe('the strength of a password', () => {
  it('is nothing for nothing and weak for the short and the repeated', () => {
    expect(passwordStrength('')).toBe(0);
    expect(passwordStrength('Ab1!')).toBe(1);
    expect(passwordStrength('aaaaaaaaaaaaaaaaaaaaaaaa')).toBe(1);
  });

  it('grows with length and variety', () => {
    expect(passwordStrength('abcdefgh')).toBe(2);
    expect(passwordStrength('Abcdefg1')).toBe(3);
    expect(passwordStrength('Abcdefg1!xyz')).toBe(4);
    expect(passwordStrength('dört uzun kelime yeter')).toBe(4);
  });
});
