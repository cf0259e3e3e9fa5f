import { randomInt } from 'node:crypto';
import { Client } from 'pg';
import { log } from '../log';

/** How often dead workers' jobs are looked for, in milliseconds. */
const sweepEvery = 5_000;
/** First key of the two-part advisory lock that says "this process lives". */
const lockClass = 7_461_001;

/**
 * A worker killed in the middle of a job leaves it locked (for four hours, by the queue's own rule). So each process
 * holds an advisory lock for as long as its connection lives, and the others free the jobs of those that hold none.
 */
export class Liveness {
  readonly #process = randomInt(1, 2 ** 31 - 1);
  #keeper: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(readonly url: string) {}

  async start(): Promise<void> {
    await this.#hold();
    await this.sweep();
    this.#timer = setInterval(
      () => void this.sweep().catch((err) => log.warn({ err }, 'dead workers could not be looked for')),
      sweepEvery,
    );
    this.#timer.unref();
  }

  async #hold(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'konak liveness', keepAlive: true });
    client.on('error', () => void this.#holdAgain());
    await client.connect();
    await client.query('select pg_advisory_lock($1, $2)', [lockClass, this.#process]);
    this.#keeper = client;
  }

  async #holdAgain(): Promise<void> {
    if (this.#stopped) return;
    this.#keeper = undefined;
    await this.#hold().catch(() => setTimeout(() => void this.#holdAgain(), 1000).unref());
  }

  /** Says that a worker is ours. */
  async register(workerId: string): Promise<void> {
    await this.#ask('insert into jobs.workers values ($1, $2) on conflict do nothing', [workerId, this.#process]);
  }

  /** One statement after the other: the one connection is what holds the lock. */
  #ask(statement: string, values: unknown[]): Promise<unknown> {
    const asked = this.#last.catch(() => {}).then(() => this.#keeper?.query(statement, values));
    this.#last = asked;
    return asked;
  }

  /** Frees the jobs of processes that are gone. */
  async sweep(): Promise<void> {
    await this.#ask(
      `with dead as (
         delete from jobs.workers w where w.process <> $2 and pg_try_advisory_xact_lock($1, w.process::int) returning worker_id
       ) select graphile_worker.force_unlock_workers(array_agg(worker_id)) from dead having count(*) > 0`,
      [lockClass, this.#process],
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#ask('delete from jobs.workers where process = $1', [this.#process]);
    await this.#keeper?.end();
  }
}
