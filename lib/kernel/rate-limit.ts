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
  /** Refusals of one operation to one stranger that history keeps. */
  refusal: { points: 1, seconds: 60 },
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

async function consume(name: ClassName, ctx: Context, key: string): Promise<void> {
  const limit = classes[name].points;
  try {
    const state = await limiter(name).consume(key);
    ctx.rate = { limit, remaining: state.remainingPoints, reset: Math.ceil(state.msBeforeNext / 1000) };
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    const seconds = Math.ceil(thrown.msBeforeNext / 1000);
    ctx.rate = { limit, remaining: 0, reset: seconds };
    const repeated = thrown.consumedPoints > limit + 1;
    throw new KonakError('too_many_requests', 'too_many_requests', { params: { seconds, limit }, repeated });
  }
}

/**
 * Takes one point from the caller's allowance, exact over all instances (one statement in PostgreSQL).
 * @throws too_many_requests with the seconds to wait.
 */
export async function takeRatePoint(rate: RateClass, ctx: Context): Promise<void> {
  if (ctx.actor.kind === 'system') return;
  if (rate === 'login') await consume('login.address', ctx, addressGroup(ctx.ip));
  else await consume('default', ctx, payerOf(ctx));
}

/**
 * Takes one point from what an account may be tried, whoever tries and from where. `account` is the name as the
 * operation reads it; it is kept hashed, for the table of limits is no list of e-mail addresses.
 */
export async function takeAccountPoint(ctx: Context, operation: string, account: string): Promise<void> {
  const key = `${operation} ${ctx.tenant.id} ${account.toLowerCase()}`;
  await consume('login', ctx, createHash('sha256').update(key).digest('base64url'));
}

/** Whether a refusal is news: strangers could otherwise fill history with them. */
export async function isNewRefusal(ctx: Context, operation: string): Promise<boolean> {
  return limiter('refusal')
    .consume(`${operation} ${ctx.tenant.id} ${addressGroup(ctx.ip)}`)
    .then(() => true)
    .catch(() => false);
}

/** What is left of the caller's allowance, for the `RateLimit-*` headers (draft-ietf-httpapi-ratelimit-headers). */
export function rateHeaders({ rate }: Context): Record<string, string> {
  if (!rate) return {};
  return {
    'ratelimit-limit': String(rate.limit),
    'ratelimit-remaining': String(rate.remaining),
    'ratelimit-reset': String(rate.reset),
  };
}
