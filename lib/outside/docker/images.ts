import { createInterface } from 'node:readline';
import { KonakError, outside } from '@/lib/kernel/errors';
import { ask, askMaybe, askStream } from './ask';
import type { Engine } from './engine';
import { engineFailure, messageFailure } from './failure';
import { isImageReference, splitReference } from './image-reference';
import { type PullEvent, pullProgress } from './pull-progress';

const PULL_DEADLINE_MS = 30 * 60_000;
const SILENCE_MS = 3 * 60_000;

export interface PullOptions {
  /** Whole percent, never falling; 100 comes once, at the end. */
  onProgress?: (percent: number) => void;
  signal?: AbortSignal;
}

/** The id of an image the engine already has, or undefined. */
async function imageId(engine: Engine, reference: string): Promise<string | undefined> {
  assertReference(reference);
  const image = await askMaybe<{ Id: string }>(engine, { method: 'GET', path: `/images/${reference}/json` });
  return image?.Id;
}

/** Makes sure the engine has the image; asks a registry only when it has not. Throws what `pullImage` throws. */
export async function ensureImage(engine: Engine, reference: string, options: PullOptions = {}) {
  const present = await imageId(engine, reference);
  if (present) return { id: present, pulled: false };
  return { id: await pullImage(engine, reference, options), pulled: true };
}

/**
 * Pulls an image and gives its id. Throws `image_not_found`, `registry_unreachable`, `registry_rate_limited`,
 * `out_of_disk`, `image_not_for_machine`, `engine_timeout`; each names the image.
 */
export async function pullImage(engine: Engine, reference: string, options: PullOptions = {}): Promise<string> {
  assertReference(reference);
  try {
    await followPull(engine, reference, options);
  } catch (error) {
    if (!(error instanceof KonakError)) throw error;
    throw outside(error.code, { ...error.params, image: reference }, { retryable: error.retryable, cause: error });
  }
  const image = await ask<{ Id: string }>(engine, { method: 'GET', path: `/images/${reference}/json` });
  options.onProgress?.(100);
  return image.Id;
}

async function followPull(engine: Engine, reference: string, { onProgress, signal }: PullOptions) {
  const silence = new AbortController();
  const request = { method: 'POST' as const, path: '/images/create', query: splitReference(reference) };
  const timer = setTimeout(() => silence.abort(), SILENCE_MS);
  try {
    const both = signal ? AbortSignal.any([silence.signal, signal]) : silence.signal;
    const answer = await askStream(engine, { ...request, deadlineMs: PULL_DEADLINE_MS, signal: both });
    const percentOf = pullProgress();
    let told = -1;
    for await (const line of createInterface({ input: answer })) {
      timer.refresh();
      const event = parseEvent(line);
      if (event.error) throw messageFailure(event.error);
      const percent = Math.min(99, percentOf(event));
      if (percent > told) onProgress?.(percent);
      told = Math.max(told, percent);
    }
    if (both.aborted || !answer.complete) throw outside('registry_unreachable', {}, { retryable: true });
  } catch (cause) {
    if (silence.signal.aborted) throw outside('registry_unreachable', {}, { retryable: true, cause });
    throw engineFailure(cause, engine, request);
  } finally {
    clearTimeout(timer);
  }
}

function parseEvent(line: string): PullEvent {
  try {
    return JSON.parse(line) as PullEvent;
  } catch {
    return {};
  }
}

function assertReference(reference: string) {
  if (!isImageReference(reference)) throw outside('image_malformed', { image: reference.slice(0, 100) });
}
