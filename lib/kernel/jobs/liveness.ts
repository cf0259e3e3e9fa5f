import { randomInt } from 'node:crypto';
import { Client } from 'pg';
import { log } from '../log';

/** How often dead workers' jobs are looked for, in milliseconds. */
const sweepEvery = 3_000;
/** How long a process may be without its lock before it counts as dead. */
const graceSeconds = 8;
/** First key of the two-part advisory lock that says "this process lives". */
const lockClass = 7_461_001;

/**
 * A worker killed in the middle of a job leaves it locked (for four hours, by the queue's own rule). So each process
 * holds an advisory lock for as long as its connection lives, and the others free the jobs of those that hold none.
 */
export class Liveness {
  readonly #process = randomInt(1, 2 ** 31 - 1);
  readonly #workers = new Set<string>();
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
    client.on('error', () => {
      if (this.#keeper === client) void this.#holdAgain();
    });
    await client.connect();
    await client.query('select pg_advisory_lock($1, $2)', [lockClass, this.#process]);
    this.#keeper = client;
    for (const workerId of this.#workers) await this.#enter(workerId);
  }

  /** After a lost connection: our workers live on, and say so again. */
  async #holdAgain(): Promise<void> {
    this.#keeper = undefined;
    if (this.#stopped) return;
    await this.#hold().catch(() => setTimeout(() => void this.#holdAgain(), 1000).unref());
  }

  /** Says that a worker is ours. */
  async register(workerId: string): Promise<void> {
    this.#workers.add(workerId);
    await this.#enter(workerId);
  }

  #enter(workerId: string): Promise<unknown> {
    return this.#ask(
      'insert into jobs.workers values ($1, $2) on conflict (worker_id) do update set suspected_at = null',
      [workerId, this.#process],
    );
  }

  /** One statement after the other: the one connection is what holds the lock. */
  #ask(statement: string, values: unknown[]): Promise<unknown> {
    const asked = this.#last.catch(() => {}).then(() => this.#keeper?.query(statement, values));
    this.#last = asked;
    return asked;
  }

  /**
   * Frees the jobs of processes that are gone: those that held no lock at an earlier look, and still hold none. A
   * connection lost for a moment is not a death.
   */
  async sweep(): Promise<void> {
    await this.#ask(
      `with seen as materialized (
         select worker_id, pg_try_advisory_xact_lock($1, process::int) as gone from jobs.workers where process <> $2
       ), told as (
         update jobs.workers w set suspected_at = case when s.gone then now() end from seen s
         where s.worker_id = w.worker_id and s.gone <> (w.suspected_at is not null)
       ), dead as (
         delete from jobs.workers w using seen s
         where s.worker_id = w.worker_id and s.gone and w.suspected_at < now() - $3 * interval '1 second'
         returning w.worker_id
       ) select graphile_worker.force_unlock_workers(array_agg(worker_id)) from dead having count(*) > 0`,
      [lockClass, this.#process, graceSeconds],
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#ask('delete from jobs.workers where process = $1', [this.#process]);
    await this.#keeper?.end();
  }
}
