/**
 * How long Cloudflare is waited for, in milliseconds. The client library's own repetitions and time limits are not
 * used: it repeats creations too, and sleeps for any `Retry-After`, whatever its caller's signal says.
 */
export const patience = {
  /** One attempt. */
  attempt: 10_000,
  /** A call with all its attempts; what takes longer is left to the run, which tries again later. */
  call: 25_000,
  /** Attempts of a call that may be repeated. */
  attempts: 3,
  /** Before the second attempt; doubled for each further one. */
  pause: 300,
  /** Longest `Retry-After` that is slept through. */
  longestPause: 5_000,
};
