import type { Answer } from '../vendor';
import type { Wire } from './blank';

/** A refusal in Stripe's words. `keep` keeps what the call did before it failed, as a declined payment. */
export class StripeError extends Error {
  constructor(
    readonly status: number,
    readonly error: { type: string; message: string; code?: string; param?: string } & Wire,
    readonly keep = false,
  ) {
    super(error.message);
  }
}

/** 400 invalid_request_error */
export function invalid(message: string, param?: string, code?: string): StripeError {
  return new StripeError(400, {
    type: 'invalid_request_error',
    message,
    ...(code && { code }),
    ...(param && { param }),
  });
}

/** 404 resource_missing */
export function missing(type: string, id: string, param = 'id'): StripeError {
  const message = `No such ${type}: '${id}'`;
  return new StripeError(404, { type: 'invalid_request_error', code: 'resource_missing', message, param });
}

/** 501 for what the contract has and the emulator has not. */
export function notBuilt(what: string): StripeError {
  return new StripeError(501, { type: 'api_error', message: `The sandbox does not have ${what}` });
}

/** The failure body of a status without a cause of its own. */
export function failure(status: number): Answer {
  const type = status === 429 || status < 500 ? 'invalid_request_error' : 'api_error';
  const message = status === 429 ? 'Too many requests. Please retry later.' : 'An unknown error occurred';
  return { status, json: { error: { type, message, ...(status === 429 && { code: 'rate_limit' }) } } };
}
