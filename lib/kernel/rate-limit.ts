import { createHash } from 'node:crypto';
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimits } from '@/db/schema/kernel';
import { addressGroup } from './address-group';
import { actorId, type Context } from './context';
import { platformPool } from './database';
import { KonakError } from './errors';
import type { RateClass } from './operation';
import { shared } from './shared';

/** Documented: 100 requests a minute per user. Points per window of `seconds`. */
const classes = {
  default: { points: 100, seconds: 60 },
  login: { points: 10, seconds: 60 },
  'login.address': { points: 30, seconds: 60 },
} as const;

type ClassName = keyof typeof classes;

const limiter = (name: ClassName) =>
  shared(
    `rate.${name}`,
    () =>
      new RateLimiterDrizzle({
        storeClient: platformPool().db,
        schema: rateLimits,
        keyPrefix: name,
        points: classes[name].points,
        duration: classes[name].seconds,
      }),
  );

/** Who a request is counted for. */
const payerOf = (ctx: Context) => actorId(ctx.actor) ?? addressGroup(ctx.ip);

/** The account a login tries, hashed: the table of limits is no list of e-mail addresses. */
function accountOf(ctx: Context, input: unknown): string {
  const fields = (input ?? {}) as { email?: unknown; username?: unknown };
  const account = `${ctx.tenant.id} ${String(fields.email ?? fields.username ?? '').toLowerCase()}`;
  return createHash('sha256').update(account).digest('base64url');
}

async function consume(name: ClassName, key: string): Promise<void> {
  try {
    await limiter(name).consume(key);
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    const seconds = Math.ceil(thrown.msBeforeNext / 1000);
    throw new KonakError('too_many_requests', 'too_many_requests', {
      params: { seconds, limit: classes[name].points },
    });
  }
}

/**
 * Takes one point from the caller's allowance, exact over all instances (one statement in PostgreSQL).
 * @throws too_many_requests with the seconds to wait.
 */
export async function takeRatePoint(rate: RateClass, ctx: Context, input: unknown): Promise<void> {
  if (ctx.actor.kind === 'system') return;
  if (rate === 'login') {
    await consume('login.address', addressGroup(ctx.ip));
    await consume('login', accountOf(ctx, input));
    return;
  }
  await consume('default', payerOf(ctx));
}

/** What is left of the caller's allowance, for the `RateLimit-*` headers (draft-ietf-httpapi-ratelimit-headers). */
export async function rateHeaders(ctx: Context): Promise<Record<string, string>> {
  const { points, seconds } = classes.default;
  const state = await limiter('default').get(payerOf(ctx));
  const reset = Math.ceil((state?.msBeforeNext ?? seconds * 1000) / 1000);
  const remaining = Math.max(0, points - (state?.consumedPoints ?? 0));
  return {
    'ratelimit-limit': String(points),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(reset),
  };
}
