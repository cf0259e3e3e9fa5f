import { expect, test } from 'vitest';
import { initialOf } from './initial';
import { shortName } from './manifest';

test.each([
  ['istanbul Hosting', 'tr', 'İ'],
  ['istanbul Hosting', 'de', 'I'],
  ['ılgaz', 'tr', 'I'],
  ['şişli koleji', 'tr', 'Ş'],
  ['  „Öz“ GmbH', 'de', 'Ö'],
  ['ß-Technik', 'de', 'S'],
  ['1. Sınıf', 'tr', '1'],
  ['i\u0307stanbul', 'tr', 'İ'],
  ['***', 'tr', undefined],
  ['', 'tr', undefined],
])('the initial of %j in %s is %s', (name, locale, initial) => {
  expect(initialOf(name, locale)).toBe(initial);
});

test.each([
  ['Acme', 'Acme'],
  ['Şişli Koleji', 'Şişli Koleji'],
  ['Deniz Yazılım ve Bilişim', 'Deniz'],
  ['Donaudampfschifffahrt', 'Donaudampfsc'],
])('the name of %j under an icon is %j', (name, short) => {
  expect(shortName(name)).toBe(short);
});
