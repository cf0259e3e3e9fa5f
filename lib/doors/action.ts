import { cookies, headers } from 'next/headers';
import { unstable_rethrow as rethrow } from 'next/navigation';
import type { z } from 'zod';
import { localeCookie } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { asKonakError } from '@/lib/kernel/errors';
import type { Operation } from '@/lib/kernel/operation';
import { actingFor } from './acting-for';
import { requestContext } from './context';
import { execute } from './gates';
import { type FormError, formError } from './problem';

type ActionResult<T> = { ok: true; value: T } | { ok: false; error: FormError };
export type Action<I, O> = (input: I) => Promise<ActionResult<O>>;

/**
 * A server action that does one operation. `after` runs once it has succeeded and may set cookies, revalidate or redirect; what
 * it returns is what the page gets, so nothing but that leaves the server. `otherwise` runs when it was refused.
 */
export function action<I extends z.ZodType, O extends z.ZodType, G, R = z.output<O>>(
  operation: Operation<I, O, G>,
  after?: (output: z.output<O>, ctx: Context) => Promise<R>,
  otherwise?: () => Promise<unknown>,
): Action<z.input<I>, R> {
  const forTenant = actionForTenant(operation, after, otherwise);
  return (input) => forTenant(undefined, input);
}

/** The same for a screen that staff and a tenant's admins share: the tenant acted for, then the input. */
export function actionForTenant<I extends z.ZodType, O extends z.ZodType, G, R = z.output<O>>(
  operation: Operation<I, O, G>,
  after?: (output: z.output<O>, ctx: Context) => Promise<R>,
  otherwise?: () => Promise<unknown>,
): (tenantId: string | undefined, input: z.input<I>) => Promise<ActionResult<R>> {
  return async (tenantId, input) => {
    const cookie = (await cookies()).get(localeCookie)?.value;
    let ctx: Context | undefined;
    try {
      ctx = await requestContext(await headers(), { cookie });
      if (tenantId !== undefined) ctx = actingFor(ctx, tenantId);
      const output = await execute(operation, ctx, input);
      return { ok: true, value: after ? await after(output, ctx) : (output as unknown as R) };
    } catch (thrown) {
      rethrow(thrown); // a redirect of `after` is no failure
      await otherwise?.();
      return { ok: false, error: formError(asKonakError(thrown), ctx?.locale ?? 'en', ctx?.requestId ?? '') };
    }
  };
}
