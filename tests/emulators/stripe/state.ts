import type { Answer } from '../vendor';
import type { Stored } from './objects';

export type Delivery = {
  event: string;
  endpoint: string;
  attempts: number;
  /** Milliseconds since 1970. */
  nextAt: number;
  status: 'waiting' | 'delivered' | 'given_up';
  last?: string;
};
type KeptAnswer = { fingerprint: string; answer: Answer; requestId: string; at: number };
/** All of one Stripe account. Collections are by type, oldest first. */
export type AccountState = {
  objects: Record<string, Stored[]>;
  deliveries: Delivery[];
  idempotency: Record<string, KeptAnswer>;
  sequence: number;
};
export type StripeState = { accounts: Record<string, AccountState> };

export const emptyAccount = (): AccountState => ({ objects: {}, deliveries: [], idempotency: {}, sequence: 0 });
