// A worker process of its own, for the tests that kill it.

import { config } from '@/lib/kernel/config';
import { startWorker } from '@/lib/kernel/jobs/worker';
import { executeRun, type RunDefinition } from '@/lib/kernel/runs';
import { crashRun } from './crash-run';

const definitions = new Map<string, RunDefinition>([[crashRun.name, crashRun as RunDefinition]]);

await startWorker({
  url: config().databases.worker,
  tasks: { run: async (payload) => executeRun((payload as { runId: string }).runId, definitions) },
});
process.stdout.write('ready\n');
