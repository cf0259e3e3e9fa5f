import { setTimeout as sleep } from 'node:timers/promises';
import { outside } from '@/lib/kernel/errors';
import { failureOf, retryAfter } from './failure';
import { patience } from './patience';

type Attempt<T> = (options: { signal: AbortSignal; timeout: number; maxRetries: 0 }) => PromiseLike<T>;

const noAnswer = () =>
  outside('cloudflare_unavailable', {}, { retryable: true, cause: new Error('cloudflare did not answer in time') });

/** Fails at the deadline even where the library would not notice the signal. */
async function within<T>(ms: number, work: (signal: AbortSignal) => PromiseLike<T>): Promise<T> {
  const gone = new AbortController();
  const timer = new AbortController();
  const late = sleep(ms, undefined, { signal: timer.signal }).then(() => {
    throw noAnswer();
  });
  try {
    return await Promise.race([work(gone.signal), late]);
  } finally {
    late.catch(() => {});
    timer.abort();
    gone.abort();
  }
}

async function attempt<T>(ask: Attempt<T>, ms: number): Promise<NonNullable<T>> {
  const answer = await within(ms, async (signal) => ask({ signal, timeout: ms, maxRetries: 0 }));
  // The library returns null for an answer of 200 that says `success: false`, and undefined for one that is no JSON.
  if (answer === null || answer === undefined) throw noAnswer();
  return answer;
}

/**
 * Asks Cloudflare once, or, when `repeatable` (asking twice does the same as asking once), up to `patience.attempts`
 * times while it is busy or away.
 * @throws KonakError of kind `outside`, see `failureOf`.
 */
export async function call<T>(repeatable: boolean, ask: Attempt<T>): Promise<NonNullable<T>> {
  const deadline = Date.now() + patience.call;
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(ask, Math.max(1, Math.min(patience.attempt, deadline - Date.now())));
    } catch (thrown) {
      const failure = failureOf(thrown);
      const pause = retryAfter(thrown, Date.now()) ?? patience.pause * 2 ** (tried - 1);
      const hopeless = !failure.retryable || tried >= patience.attempts || pause > patience.longestPause;
      if (!repeatable || hopeless || Date.now() + pause >= deadline) throw failure;
      await sleep(pause);
    }
  }
}
