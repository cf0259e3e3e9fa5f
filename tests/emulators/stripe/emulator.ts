import { Contract, type Match } from '../contract';
import { describeErrors } from '../describe-errors';
import type { Answer, Call, Vendor, World } from '../vendor';
import { Blanks } from './blank';
import { stripeControl } from './control';
import { Deliverer } from './delivery';
import { failure, invalid, notBuilt, StripeError } from './error';
import { expand } from './expand';
import { earlierAnswer, keepAnswer, keyOf } from './idempotency';
import { randomText } from './ids';
import { accountOfKey } from './keys';
import { type Cause, Ledger } from './ledger';
import { OPERATIONS } from './operations';
import { hostedPage } from './pages';
import { readInput } from './request';
import { emptyAccount, type StripeState } from './state';
import { passTime } from './subscription-renew';

export type Options = { webhookRetryMs?: number };
const VERSION = '2026-10-28.endive';

/** Stripe's API as a stateful emulator, with its hosted pages and webhooks. */
export function stripe(options: Options): Vendor<StripeState> {
  const contract = new Contract(new URL('../contracts/stripe.openapi.json', import.meta.url), true);
  const blanks = new Blanks(contract);
  const deliverer = new Deliverer(options.webhookRetryMs ?? 1000);
  let here: World = { baseUrl: '', now: () => new Date() };

  const ledgerOf = (state: StripeState, name: string, cause?: Cause) => {
    state.accounts[name] ??= emptyAccount();
    const tools = { contract, blanks, world: here, apiVersion: VERSION };
    return new Ledger(state.accounts[name] ?? emptyAccount(), tools, cause);
  };
  const allLedgers = (state: StripeState) => Object.keys(state.accounts).map((name) => ledgerOf(state, name));

  /** Carries out one operation: input by the contract, then the operation, then what is to be expanded. */
  function perform(ledger: Ledger, call: Call, match: Match): Answer {
    const operation = OPERATIONS[`${call.method} ${match.path}`];
    const name = `${call.method} ${match.path}`;
    if (!operation) throw notBuilt(`${name} (${match.operation.operationId ?? 'no id'})`);
    const input = readInput(contract, call, match);
    const foreign = Object.keys(input).find((field) => field !== 'expand' && !operation.takes.includes(field));
    if (foreign) throw notBuilt(`the parameter ${foreign} of ${name}`);
    const result = operation.run({ ledger, params: match.params, input, path: call.path });
    return { status: 200, json: expand(ledger, result, (input.expand ?? []) as string[]) };
  }

  function answer(state: StripeState, call: Call, match: Match | undefined, requestId: string): Answer {
    const page = match ? undefined : hostedPage(allLedgers(state), call);
    if (page) return page;
    const account = accountOfKey(call.headers);
    if (!match) {
      const message = `Unrecognized request URL (${call.method}: ${call.path}).`;
      throw new StripeError(404, { type: 'invalid_request_error', message });
    }
    const version = call.headers['stripe-version'];
    if (version !== undefined && version !== VERSION) throw invalid(`Invalid Stripe API version: ${version}`);
    const ledger = ledgerOf(state, account, { id: requestId, idempotency_key: keyOf(call) ?? null });
    const earlier = earlierAnswer(ledger.account, call, here.now());
    if (earlier) return earlier;
    let result: Answer;
    try {
      result = perform(ledger, call, match);
    } catch (error) {
      if (!(error instanceof StripeError) || !error.keep) throw error;
      result = { status: error.status, json: { error: error.error }, keep: true };
    }
    keepAnswer(ledger.account, call, result, requestId, here.now());
    return result;
  }

  return {
    name: 'stripe',
    empty: () => ({ accounts: {} }),
    match: (call) => contract.match(call.method, call.path),
    breaches: (match, status, body) => describeErrors(contract.response(match, status, body)),
    answer(state, call, match, world): Answer {
      here = world;
      const requestId = `req_${randomText(14)}`;
      const headers = { 'request-id': requestId };
      try {
        const result = answer(state, call, match, requestId);
        return { ...result, headers: { ...headers, ...result.headers } };
      } catch (error) {
        if (!(error instanceof StripeError)) throw error;
        const { status, error: body, keep } = error;
        return { status, json: { error: body }, headers, keep };
      }
    },
    failure,
    headers: (call) => ({
      'request-id': `req_${randomText(14)}`,
      'stripe-version': VERSION,
      ...(keyOf(call) !== undefined && { 'idempotency-key': keyOf(call) ?? '' }),
    }),
    tick: (state, world) => {
      here = world;
      return allLedgers(state).map(passTime).some(Boolean);
    },
    control(state, method, path, _body, world) {
      here = world;
      return stripeControl(allLedgers(state), method, path);
    },
    afterChange: (keeper) => deliverer.wake(keeper),
  };
}
