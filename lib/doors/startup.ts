import { config } from '@/lib/kernel/config';
import { type RunningWorker, startWorker } from '@/lib/kernel/jobs/worker';
import { log } from '@/lib/kernel/log';
import { listen } from '@/lib/kernel/notifications';
import { shared } from '@/lib/kernel/shared';
import { loadEntitlements, refreshEntitlements } from '@/lib/licences';
import { loadHosts, refreshHost } from '@/lib/tenants';
import { crontab, tasks } from './tasks';

const report = (what: string) => (err: unknown) => log.error({ err }, what);

/** Fills the maps every request asks, and keeps them true: per tenant when told, wholly after a lost connection. */
export async function followTenants(): Promise<void> {
  const loadAll = () => Promise.all([loadHosts(), loadEntitlements()]);
  await loadAll();
  let first = true;
  await listen(
    'konak_tenants',
    (tenantId) => {
      refreshHost(tenantId).catch(report('a tenant could not be read again'));
      refreshEntitlements(tenantId).catch(report('entitlements could not be read again'));
    },
    () => {
      if (!first) loadAll().catch(report('tenants could not be read again'));
      first = false;
    },
  );
}

/** Starts taking jobs in this process. */
export const startJobs = (): Promise<RunningWorker> =>
  shared('worker', () => startWorker({ url: config().databases.worker, tasks, crontab }));

/** Called once when the application starts (`instrumentation.ts`). */
export async function startApplication(): Promise<void> {
  await followTenants();
  if (config().worker === 'in-process') await startJobs();
  log.info({ port: config().port }, 'konak is ready');
}
