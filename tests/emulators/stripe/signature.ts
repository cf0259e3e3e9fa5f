import { createHmac } from 'node:crypto';

/** The value of the Stripe-Signature header for a payload. `at` is seconds since 1970. */
export function signature(secret: string, payload: string, at: number): string {
  const digest = createHmac('sha256', secret).update(`${at}.${payload}`).digest('hex');
  return `t=${at},v1=${digest}`;
}
