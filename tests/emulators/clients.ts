import Cloudflare from 'cloudflare';
import Stripe from 'stripe';
import type { Emulator } from './start';

/** The real Cloudflare SDK against an emulator, without retries. */
export function cloudflareClient(emulator: Emulator, account = 'acme', kind = 'sandbox'): Cloudflare {
  return new Cloudflare({ apiToken: `${kind}-${account}`, baseURL: `${emulator.url}/client/v4`, maxRetries: 0 });
}

/** The real Stripe SDK against an emulator, without retries. */
export function stripeClient(emulator: Emulator, account = 'acme'): Stripe {
  const { hostname, port } = new URL(emulator.url);
  return new Stripe(`sk_test_${account}`, { host: hostname, port, protocol: 'http', maxNetworkRetries: 0 });
}

type Failure = { status: number | undefined; code: string | number | undefined };

/** Status and vendor's code of the error a call ends with; a call that succeeds fails the test. */
export async function failureOf(call: PromiseLike<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Cloudflare.APIError) return { status: error.status, code: error.errors[0]?.code };
    if (error instanceof Stripe.errors.StripeError) {
      return { status: error.statusCode, code: error.code ?? error.rawType };
    }
    throw error;
  }
  throw new Error('the call succeeded');
}
