import type { z } from 'zod';
import type { Context } from '@/lib/kernel/context';
import { asKonakError } from '@/lib/kernel/errors';
import { LaterInput } from '@/lib/kernel/frame';
import type { Operation } from '@/lib/kernel/operation';
import { rateHeaders } from '@/lib/kernel/rate-limit';
import { actingFor } from './acting-for';
import { requestContext, wishOf } from './context';
import { execute } from './gates';
import { readUpload } from './read-upload';
import { assertSameOrigin } from './request-input';
import { failed, type RouteHandler } from './route';

type Presentation = {
  /** The path's parameter that names the tenant acted for. */
  actsFor: string;
  /** The largest file, in bytes. */
  maximum: number;
  /** HTTP status of success. */
  status: number;
};

/**
 * A route handler for an operation that takes one file: as `multipart/form-data` with the part `file`, or as the body itself
 * with the other fields in the query. Nothing of the body is read before the sender is known to be allowed to send it.
 */
export function uploadRoute<I extends z.ZodType, O extends z.ZodType, G>(
  operation: Operation<I, O, G>,
  { actsFor, maximum, status }: Presentation,
): RouteHandler {
  return async (request, segment) => {
    let ctx: Context | undefined;
    try {
      ctx = await requestContext(request.headers, wishOf(request.headers));
      assertSameOrigin(request, ctx.origin);
      const { [actsFor]: tenantId, ...params } = await segment.params;
      ctx = actingFor(ctx, tenantId);
      const input = new LaterInput(async () => ({ ...(await readUpload(request, maximum)), ...params }));
      const output = await execute(operation, ctx, input);
      const headers = { ...rateHeaders(ctx), 'cache-control': 'no-store', 'x-request-id': ctx.requestId };
      return Response.json(output, { status, headers });
    } catch (thrown) {
      return failed(asKonakError(thrown), ctx, new URL(request.url).pathname);
    }
  };
}
