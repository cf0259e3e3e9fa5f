import { config } from '@/lib/kernel/config';
import { type RunningWorker, startWorker } from '@/lib/kernel/jobs/worker';
import { log } from '@/lib/kernel/log';
import { listen } from '@/lib/kernel/notifications';
import { shared } from '@/lib/kernel/shared';
import { loadEntitlements, refreshEntitlements } from '@/lib/licences';
import { loadHosts, refreshHost } from '@/lib/tenants';
import { crontab, tasks } from './tasks';

const report = (what: string) => (err: unknown) => log.error({ err }, what);

/** Hears a channel; `loadAll` whenever what was said meanwhile may have been missed. */
async function follow(
  channel: string,
  loadAll: () => Promise<void>,
  refresh: (tenantId: string) => Promise<void>,
): Promise<void> {
  await loadAll();
  let first = true;
  await listen(
    channel,
    (tenantId) => {
      (tenantId ? refresh(tenantId) : loadAll()).catch(report(`${channel}: a tenant could not be read again`));
    },
    () => {
      if (!first) loadAll().catch(report(`${channel}: the tenants could not be read again`));
      first = false;
    },
  );
  await loadAll(); // what changed between the first reading and the listening
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
  if (config().worker === 'in-process') await startJobs();
  log.info({ port: config().port }, 'konak is ready');
}
