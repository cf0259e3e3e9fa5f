import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Memory } from './memory.mjs';

const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const use = fc.oneof(
  fc.record({ do: fc.constant('set' as const), key: keys, bytes: fc.integer({ min: 0, max: 150 }) }),
  fc.record({ do: fc.constantFrom('get' as const, 'delete' as const), key: keys }),
);

describe('the memory of answers', () => {
  it('never holds more bytes than it may, and knows how many it holds, whatever is done with it', () => {
    fc.assert(
      fc.property(fc.array(use, { maxLength: 60 }), (uses) => {
        const memory = new Memory<{ bytes: number }>(100);
        for (const each of uses) {
          if (each.do === 'set') memory.set(each.key, { bytes: each.bytes });
          else memory[each.do](each.key);
          const held = ['a', 'b', 'c', 'd', 'e'].map((key) => memory.get(key)?.bytes).filter((b) => b !== undefined);
          expect(memory.bytes).toBe(held.reduce((sum, bytes) => sum + bytes, 0));
          expect(memory.size).toBe(held.length);
          expect(memory.bytes).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('lets go first of what was not asked for longest', () => {
    const memory = new Memory<{ bytes: number }>(3);
    for (const key of ['a', 'b', 'c']) memory.set(key, { bytes: 1 });
    memory.get('a');
    memory.set('d', { bytes: 1 });
    expect(['a', 'b', 'c', 'd'].filter((key) => memory.get(key))).toEqual(['a', 'c', 'd']);
  });

  it('does not empty itself for what would not fit anyway', () => {
    const memory = new Memory<{ bytes: number }>(3);
    memory.set('a', { bytes: 3 });
    memory.set('b', { bytes: 4 });
    expect([memory.get('a'), memory.get('b')]).toEqual([{ bytes: 3 }, undefined]);
  });
});
