/** Time is passed in, so that tests and replays choose it. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still. */
export const fixedClock = (at: Date): Clock => ({ now: () => new Date(at) });
