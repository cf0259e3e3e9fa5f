import { EventEmitter } from 'node:events';
import { Logger, run, type TaskList } from 'graphile-worker';
import { log } from '../log';
import { Liveness } from './liveness';

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

const logger = new Logger((scope) => (level, message) => {
  log[levels[level as keyof typeof levels]]({ worker: scope.workerId, job: scope.jobId }, message);
});

export type RunningWorker = { stop(): Promise<void> };

/**
 * Takes jobs until stopped. `crontab` is the queue's own format (graphile-worker, "Recurring tasks").
 * A job that throws is tried again with growing pauses; a job whose process died is freed within seconds.
 */
export async function startWorker(options: {
  url: string;
  tasks: TaskList;
  crontab?: string;
  concurrency?: number;
}): Promise<RunningWorker> {
  const liveness = new Liveness(options.url);
  await liveness.start();
  const events = new EventEmitter();
  events.on('worker:create', ({ worker }: { worker: { workerId: string } }) => {
    liveness.register(worker.workerId).catch((err) => log.error({ err }, 'a worker could not be registered'));
  });
  const runner = await run({
    connectionString: options.url,
    taskList: options.tasks,
    crontab: options.crontab ?? '',
    concurrency: options.concurrency ?? 4,
    noHandleSignals: true,
    pollInterval: 1000,
    logger,
    events,
  });
  return {
    async stop() {
      await runner.stop();
      await liveness.stop();
    },
  };
}
