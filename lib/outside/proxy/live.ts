import { setTimeout as pause } from 'node:timers/promises';
import { probe } from './probe';
import { REVISION_PATH } from './site-route';

export interface Expected {
  address: string;
  port: number;
  host: string;
  revision: string;
}

const LIVE_MS = 10_000;
const PAUSE_MS = 20;
/**
 * How long an answer must stay the same after a reload. nginx starts the new workers, waits 100 ms, and only then tells
 * the old ones to go: until they have heard, either may answer.
 */
const STEADY_MS = 300;

/** Waits until a host answers with a revision. */
export async function untilAnswers(expected: Expected): Promise<boolean> {
  return until(expected, true, 0);
}

/** Waits until, after a reload, a host answers with a revision and nothing else. */
export async function untilSteady(expected: Expected): Promise<boolean> {
  return until(expected, true, STEADY_MS);
}

/** Waits until, after a reload, a host no longer answers with a revision. */
export async function untilGone(expected: Expected): Promise<boolean> {
  return until(expected, false, STEADY_MS);
}

async function until({ address, port, host, revision }: Expected, wanted: boolean, steadyMs: number): Promise<boolean> {
  const deadline = Date.now() + LIVE_MS;
  let since: number | undefined;
  do {
    const answer = await probe(address, port, host, REVISION_PATH);
    const isIt = answer?.status === 200 && answer.body === revision;
    since = isIt === wanted ? (since ?? Date.now()) : undefined;
    if (since !== undefined && Date.now() - since >= steadyMs) return true;
    await pause(PAUSE_MS);
  } while (Date.now() < deadline);
  return false;
}
