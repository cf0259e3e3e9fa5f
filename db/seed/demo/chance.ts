import { v7 } from 'uuid';

/** Numbers that look like chance and are the same every time (mulberry32). */
export function chanceFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => Math.floor(least + next() * (most - least + 1));
  return {
    /** At least 0, below 1. */
    next,
    /** A whole number, both ends included. */
    between,
    pick: <T>(from: readonly T[]): T => from[between(0, from.length - 1)] as T,
    /** An id as it would have been made at that time. */
    id: (at: Date) => v7({ msecs: at.getTime(), random: Uint8Array.from({ length: 16 }, () => between(0, 255)) }),
  };
}

export type Chance = ReturnType<typeof chanceFrom>;
