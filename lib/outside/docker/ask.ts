import type { IncomingMessage } from 'node:http';
import { apiVersion } from './api-version';
import { dial, type Request } from './dial';
import type { Engine } from './engine';
import { engineFailure } from './failure';

export type { Request } from './dial';

/**
 * One call to the engine, in the API version agreed with it. Specifications travel in the body only, never in the URL.
 * Throws the KonakError that says what went wrong; after `deadlineMs` (30 s unless told) it is `engine_timeout`.
 */
export async function ask<T>(engine: Engine, request: Request): Promise<T> {
  const prefix = await apiVersion(engine);
  return (await dial(engine, { ...request, path: prefix + request.path }).catch((cause) => {
    throw engineFailure(cause, engine, request);
  })) as T;
}

/** Like `ask`, but undefined when the engine knows no such object. */
export async function askMaybe<T>(engine: Engine, request: Request): Promise<T | undefined> {
  const prefix = await apiVersion(engine);
  return (await dial(engine, { ...request, path: prefix + request.path }).catch((cause) => {
    if (cause?.statusCode === 404) return undefined;
    throw engineFailure(cause, engine, request);
  })) as T | undefined;
}

/** Like `ask`, for answers that are read as they come. `deadlineMs` is for the whole of it. */
export async function askStream(engine: Engine, request: Request): Promise<IncomingMessage> {
  const prefix = await apiVersion(engine);
  return (await dial(engine, { ...request, path: prefix + request.path, stream: true }).catch((cause) => {
    throw engineFailure(cause, engine, request);
  })) as IncomingMessage;
}
