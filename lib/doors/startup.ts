import { config } from '@/lib/kernel/config';
import { platformTransaction } from '@/lib/kernel/database';
import { enqueue } from '@/lib/kernel/jobs/enqueue';
import { type RunningWorker, startWorker } from '@/lib/kernel/jobs/worker';
import { log } from '@/lib/kernel/log';
import { listen } from '@/lib/kernel/notifications';
import { shared } from '@/lib/kernel/shared';
import { loadEntitlements, refreshEntitlements } from '@/lib/licences';
import { loadHosts, refreshHost } from '@/lib/tenants';
import { keptPlace } from './kept-pages';
import { crontab, tasks } from './tasks';

/** What was said and lost all the same is noticed this often, in milliseconds. */
const reloadEvery = 5 * 60_000;
const retryAfter = 1000;

/** Does one reading after the other, in the order asked for: an older one must never end last. Tries again until it works. */
function inOrder(what: string): (reading: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  const untilDone = (reading: () => Promise<void>): Promise<void> =>
    reading().catch(async (err) => {
      log.error({ err }, `${what} could not be read; trying again`);
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
      return untilDone(reading);
    });
  return (reading) => {
    last = last.then(() => untilDone(reading));
    return last;
  };
}

/** Hears a channel; `loadAll` whenever what was said meanwhile may have been missed. */
async function follow(
  channel: string,
  loadAll: () => Promise<void>,
  refresh: (tenantId: string) => Promise<void>,
): Promise<void> {
  const read = inOrder(channel);
  await listen(
    channel,
    (tenantId) => void read(tenantId ? () => refresh(tenantId) : loadAll),
    () => void read(loadAll),
  );
  await read(loadAll);
  setInterval(() => void read(loadAll), reloadEvery).unref();
}

/** Fills the maps every request asks, and keeps them true on every instance. */
export const followTenants = (): Promise<unknown> =>
  Promise.all([
    follow('konak_tenants', loadHosts, refreshHost),
    follow('konak_licences', loadEntitlements, refreshEntitlements),
  ]);

/** Starts taking jobs in this process. */
export const startJobs = (): Promise<RunningWorker> =>
  shared('worker', () => startWorker({ url: config().databases.worker, tasks, crontab }));

/** Called once when the application starts (`instrumentation.ts`). */
export async function startApplication(): Promise<void> {
  await followTenants();
  shared('kept-pages', () => keptPlace); // the server in front asks it, in this same process
  if (config().worker === 'in-process') await startJobs();
  // A machine that was started anew has lost its network rules, and may hold what a crash left.
  await platformTransaction((tx) => enqueue(tx, 'sites-sweep', {}, { key: 'sites-sweep' }));
  log.info({ port: config().port }, 'konak is ready');
}
