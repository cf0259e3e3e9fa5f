/** Time is passed in, so that tests and replays choose it. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
