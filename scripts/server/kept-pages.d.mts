import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Ask } from './inside.mjs';
import type { Kept } from './kept-answer.mjs';
import type { Memory } from './memory.mjs';

export type Place = { key: string; path: string; headers: Record<string, string> };
export type Settings = {
  place(asked: { path: string; host: string; cookies: string | undefined }): Place | undefined;
  ask: Ask;
  pass: RequestListener;
  most: number;
  fresh?: number;
  stale?: number;
  now?(): number;
};
export function keptPages(settings: Settings): {
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  memory: Memory<Kept>;
};
