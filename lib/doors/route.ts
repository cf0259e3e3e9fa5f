import type { z } from 'zod';
import type { Context } from '@/lib/kernel/context';
import { asKonakError, type KonakError } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import type { Operation } from '@/lib/kernel/operation';
import { rateHeaders } from '@/lib/kernel/rate-limit';
import { actingFor } from './acting-for';
import { requestContext, wishOf } from './context';
import { execute } from './gates';
import { problemResponse } from './problem';
import { assertSameOrigin, requestInput } from './request-input';

type Params = Record<string, string | string[]>;
export type RouteHandler = (request: Request, segment: { params: Promise<Params> }) => Promise<Response>;

type Presentation<I extends z.ZodType, O extends z.ZodType> = {
  /** From the documented request's field names to the operation's input. Default: as it came. */
  input?: (received: Record<string, unknown>) => z.input<I> | Record<string, unknown>;
  /** The documented answer. Default: the operation's output. */
  present?: (output: z.output<O>, ctx: Context) => unknown | Promise<unknown>;
  /** HTTP status of success. Default: 200. */
  status?: number;
  /** The path's parameter that names the tenant acted for; it is no part of the operation's input. */
  actsFor?: string;
};

const nobody = { locale: 'en', requestId: '' };

/** A route handler that does one operation: JSON in, the documented shape out, problem+json for every error. */
export function route<I extends z.ZodType, O extends z.ZodType, G>(
  operation: Operation<I, O, G>,
  presentation: Presentation<I, O> = {},
): RouteHandler {
  return handlerOf(() => operation, presentation);
}

/** The same for a path two documents share: `choose` takes one of `operations`, which answer alike, by what came. */
export function routeByInput<O extends z.ZodType, K extends string>(
  operations: Record<K, Operation<z.ZodType, O>>,
  choose: (received: Record<string, unknown>, ctx: Context) => K,
  presentation: Presentation<z.ZodType, O> = {},
): RouteHandler {
  return handlerOf((received, ctx) => operations[choose(received, ctx)], presentation);
}

function handlerOf<I extends z.ZodType, O extends z.ZodType, G>(
  operationFor: (received: Record<string, unknown>, ctx: Context) => Operation<I, O, G>,
  { input = (received) => received, present = (output) => output, status = 200, actsFor }: Presentation<I, O>,
): RouteHandler {
  return async (request, segment) => {
    const path = new URL(request.url).pathname;
    let ctx: Context | undefined;
    try {
      ctx = await requestContext(request.headers, wishOf(request.headers));
      assertSameOrigin(request, ctx.origin);
      const received = await requestInput(request, await segment.params);
      if (actsFor) {
        ctx = actingFor(ctx, received[actsFor]);
        delete received[actsFor];
      }
      const output = await execute(operationFor(received, ctx), ctx, input(received));
      const body = await present(output, ctx);
      const headers = { ...rateHeaders(ctx), 'cache-control': 'no-store', 'x-request-id': ctx.requestId };
      return body instanceof Response ? body : Response.json(body, { status, headers });
    } catch (thrown) {
      return failed(asKonakError(thrown), ctx, path);
    }
  };
}

/** What a door answers when it ends in an error. */
export function failed(error: KonakError, ctx: Context | undefined, path: string): Response {
  const response = problemResponse(error, ctx ?? { ...nobody, requestId: newId() }, path);
  if (ctx) for (const [name, value] of Object.entries(rateHeaders(ctx))) response.headers.set(name, value);
  return response;
}
