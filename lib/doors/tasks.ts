import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { sweepAssets } from '@/lib/branding';
import { executeRun } from '@/lib/kernel/runs';
import { sendQueuedMail } from '@/lib/notices';
import { sweepSites } from '@/lib/sites';
import { recheckCustomDomains } from '@/lib/tenants/custom-domains';
import { runDefinitions } from './run-definitions';
import { deliverEvent } from './tasks/deliver-event';
import { keepHouse } from './tasks/housekeeping';
import { reviveRuns } from './tasks/revive-runs';

/**
 * Everything the job queue may be asked for. What an event makes happen in other areas is told here, for no area may
 * know a later one.
 */
export const tasks: TaskList = {
  housekeeping: () => keepHouse(new Date()),
  'runs-revive': (_payload, helpers) => reviveRuns(helpers, new Date()),
  run: async (payload) => executeRun(z.object({ runId: z.uuid() }).parse(payload).runId, runDefinitions),
  'sites-sweep': () => sweepSites(),
  'assets-sweep': () => sweepAssets(new Date()),
  'custom-domains-recheck': async () => {
    await recheckCustomDomains(new Date());
  },
  'outbox.deliver': async (payload) => deliverEvent(z.object({ eventId: z.uuid() }).parse(payload).eventId),
  'mail-send': async (payload, { job }) => {
    const { mailId } = z.object({ mailId: z.uuid() }).parse(payload);
    await sendQueuedMail(mailId, { lastTry: job.attempts >= job.max_attempts });
  },
};

/** Recurring jobs, in the queue's crontab form. */
export const crontab = [
  '17 * * * * housekeeping',
  '*/5 * * * * runs-revive',
  '*/15 * * * * sites-sweep',
  '40 3 * * * assets-sweep',
  // Each domain once a day: every hour takes those whose day is over.
  '25 * * * * custom-domains-recheck',
].join('\n');
