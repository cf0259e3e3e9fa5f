import { request } from 'node:http';
import type { LookupFunction } from 'node:net';
import { isLocalHost } from '../local-host';
import type { Keeper } from '../vendor';
import type { Stored } from './objects';
import { signature } from './signature';
import type { AccountState, Delivery, StripeState } from './state';

const ATTEMPTS = 8;
const PATIENCE_MS = 10_000;
// `*.localhost` is this machine (RFC 6761), but not every system's resolver knows.
const toThisMachine: LookupFunction = (_host, options, done) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);

/** Posts a payload and gives the status, or the reason there is none. Only this machine is ever called. */
function post(url: string, payload: string, header: string): Promise<string> {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target?.protocol !== 'http:' || !isLocalHost(target.host)) return Promise.resolve('not on this machine');
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(payload),
      'stripe-signature': header,
      'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      host: target.host,
    };
    const call = request(target, { method: 'POST', headers, lookup: toThisMachine, timeout: PATIENCE_MS }, (answer) => {
      answer.resume().on('end', () => resolve(String(answer.statusCode)));
    });
    call.on('timeout', () => call.destroy(new Error('timeout')));
    call.on('error', (error) => resolve(error.message));
    call.end(payload);
  });
}

/** Delivers webhooks as they fall due, each at least once; failures are repeated with growing pauses. */
export class Deliverer {
  private timer: NodeJS.Timeout | undefined;
  private readonly running = new Set<string>();

  /** @param retryMs pause before the first repetition; each later one is twice as long */
  constructor(private readonly retryMs: number) {}

  /** Looks for work: called after every change, and when the next repetition is due. */
  wake(keeper: Keeper<StripeState>): void {
    clearTimeout(this.timer);
    let next = Number.POSITIVE_INFINITY;
    for (const account of Object.values(keeper.read().accounts)) {
      for (const delivery of account.deliveries) {
        const key = `${delivery.event} ${delivery.endpoint}`;
        if (delivery.status !== 'waiting' || this.running.has(key)) continue;
        if (delivery.nextAt <= Date.now()) {
          this.running.add(key);
          this.deliver(keeper, account, delivery, key).catch((error: unknown) => console.error(error));
        } else next = Math.min(next, delivery.nextAt);
      }
    }
    if (Number.isFinite(next)) this.timer = setTimeout(() => this.wake(keeper), next - Date.now() + 1);
  }

  private async deliver(
    keeper: Keeper<StripeState>,
    account: AccountState,
    { event, endpoint }: Delivery,
    key: string,
  ): Promise<void> {
    const find = (state: AccountState, type: string, id: string): Stored | undefined =>
      state.objects[type]?.find((object) => object.id === id);
    const told = find(account, 'event', event);
    const target = find(account, 'webhook_endpoint', endpoint);
    const payload = JSON.stringify(told);
    const header = signature(String(target?._secret), payload, Math.floor(Date.now() / 1000));
    const result = told && target ? await post(String(target.url), payload, header) : 'gone';
    keeper.change((state) => {
      this.running.delete(key);
      for (const current of Object.values(state.accounts)) {
        const delivery = current.deliveries.find((one) => one.event === event && one.endpoint === endpoint);
        if (delivery?.status !== 'waiting') continue;
        delivery.attempts += 1;
        delivery.last = result;
        if (/^2\d\d$/.test(result)) {
          delivery.status = 'delivered';
          const kept = find(current, 'event', event);
          if (kept) kept.pending_webhooks = Math.max(0, Number(kept.pending_webhooks) - 1);
        } else if (delivery.attempts >= ATTEMPTS || result === 'gone') delivery.status = 'given_up';
        else delivery.nextAt = Date.now() + this.retryMs * 2 ** (delivery.attempts - 1);
      }
    });
  }
}
