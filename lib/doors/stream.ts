import type { z } from 'zod';
import type { Context } from '@/lib/kernel/context';
import { asKonakError } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import type { Operation } from '@/lib/kernel/operation';
import { requestContext, wishOf } from './context';
import { execute } from './gates';
import { problemResponse } from './problem';
import type { RouteHandler } from './route';

export type Send = (message: unknown) => void;

/** Proxies cut silent connections; a comment line this often (ms) keeps them. */
const heartbeat = 15_000;

/**
 * A route handler whose answer is a stream of server-sent events (WHATWG HTML, "Server-sent events"). The operation
 * decides who may listen; `open` sends until `signal` says that the listener has gone, or calls `end`.
 */
export function stream<I extends z.ZodType, O extends z.ZodType, G>(
  operation: Operation<I, O, G>,
  open: (output: z.output<O>, ctx: Context, send: Send, end: () => void, signal: AbortSignal) => Promise<void>,
): RouteHandler {
  return async (request, segment) => {
    let ctx: Context | undefined;
    try {
      ctx = await requestContext(request.headers, wishOf(request.headers));
      const output = await execute(operation, ctx, await segment.params);
      return eventStream(request.signal, (send, end, signal) => open(output, ctx as Context, send, end, signal));
    } catch (thrown) {
      return problemResponse(
        asKonakError(thrown),
        ctx ?? { locale: 'en', requestId: newId() },
        new URL(request.url).pathname,
      );
    }
  };
}

function eventStream(
  requestSignal: AbortSignal,
  open: (send: Send, end: () => void, signal: AbortSignal) => Promise<void>,
): Response {
  const gone = new AbortController();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (text: string) => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      const timer = setInterval(() => write(': still here\n\n'), heartbeat);
      const end = () => {
        if (gone.signal.aborted) return;
        gone.abort();
        controller.close();
      };
      gone.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
      requestSignal.addEventListener('abort', end, { once: true });
      if (requestSignal.aborted) return end();
      await open((message) => write(`data: ${JSON.stringify(message)}\n\n`), end, gone.signal);
    },
    cancel() {
      gone.abort();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
