/** How long a storage is waited for, in milliseconds. */
export const patience = {
  /** Until somebody listens. */
  connection: 3_000,
  /** One attempt, from the request to the first of the answer. */
  attempt: 10_000,
  /** A call with all its attempts and its whole answer. */
  call: 25_000,
  /** Attempts of a call; all calls may be repeated. */
  attempts: 3,
};
