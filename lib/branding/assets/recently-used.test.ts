import { expect, test } from 'vitest';
import { recentlyUsed } from './recently-used';

const store = () => recentlyUsed<string>(10, (value) => value.length);

test('what was used longest ago goes first when there is no room', () => {
  const kept = store();
  kept.set('a', 'aaaa');
  kept.set('b', 'bbbb');
  kept.get('a');
  kept.set('c', 'cccc');
  expect(['a', 'b', 'c'].map((name) => kept.get(name))).toEqual(['aaaa', undefined, 'cccc']);
});

test('what is larger than all the room is not kept, and drives nothing out', () => {
  const kept = store();
  kept.set('a', 'aaaa');
  kept.set('b', 'b'.repeat(11));
  expect([kept.get('a'), kept.get('b')]).toEqual(['aaaa', undefined]);
});

test('a name put again takes the room of its new value only', () => {
  const kept = store();
  for (let turn = 0; turn < 5; turn += 1) kept.set('a', 'aaaa');
  kept.set('b', 'bbbbbb');
  expect([kept.get('a'), kept.get('b')]).toEqual(['aaaa', 'bbbbbb']);
});
