import { run } from '../run';
import { stripe } from './emulator';

/** Stripe's emulator: `npx tsx tests/emulators/stripe/main.ts --port N --state FILE`. */
await run(
  (given) =>
    stripe({ webhookRetryMs: given['webhook-retry-ms'] === undefined ? undefined : Number(given['webhook-retry-ms']) }),
  ['webhook-retry-ms'],
);
