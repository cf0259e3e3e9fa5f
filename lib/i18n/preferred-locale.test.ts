import { describe, expect, it } from 'vitest';
import { acceptedLocale, preferredLocale } from './preferred-locale';

describe('the language of an answer', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr,tr;q=0.5,en;q=0.7', 'en'],
    ['tr;q=0, de;q=0.1', 'de'],
    ['*', undefined],
    ['', undefined],
    [',,;q=,en;q=x', undefined],
  ])('accepting %j is %s', (header, locale) => {
    expect(acceptedLocale(header)).toBe(locale);
  });

  it("is the reader's choice, then what is accepted, then the tenant's", () => {
    expect(preferredLocale({ cookie: 'de', accepted: 'tr', fallback: 'en' })).toBe('de');
    expect(preferredLocale({ cookie: 'xx', accepted: 'tr', fallback: 'en' })).toBe('tr');
    expect(preferredLocale({ fallback: 'tr' })).toBe('tr');
  });
});
