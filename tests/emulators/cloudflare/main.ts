import { run } from '../run';
import { cloudflare } from './emulator';

/** Cloudflare's emulator: `npx tsx tests/emulators/cloudflare/main.ts --port N --state FILE --activate-after 8`. */
await run(
  (given) =>
    cloudflare({
      activateAfterSeconds: given['activate-after'] === undefined ? undefined : Number(given['activate-after']),
      checkIntervalSeconds: given['check-interval'] === undefined ? undefined : Number(given['check-interval']),
      rateLimit: given['rate-limit'] === undefined ? undefined : Number(given['rate-limit']),
    }),
  ['activate-after', 'check-interval', 'rate-limit'],
);
