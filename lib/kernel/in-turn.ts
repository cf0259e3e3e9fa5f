import { shared } from './shared';

/**
 * Does what is asked for under one name one after the other, in the order asked, within this process: of several readings into
 * one place the oldest must never end last. A failure is its own caller's alone.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const queue = shared<{ last: Promise<unknown> }>(`turn.${name}`, () => ({ last: Promise.resolve() }));
  const done = queue.last.then(work);
  queue.last = done.catch(() => {});
  return done;
}
