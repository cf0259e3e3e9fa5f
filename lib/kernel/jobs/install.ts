import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';

/**
 * Makes the job queue's tables and the one function through which the serving roles may queue. Run as the worker's
 * login, which owns both schemas. Safe to repeat.
 */
export async function installJobs(workerUrl: string): Promise<void> {
  await runMigrations({ connectionString: workerUrl });
  const client = new Client({ connectionString: workerUrl });
  await client.connect();
  try {
    await client.query(`
      begin;
      select pg_advisory_xact_lock(hashtext('konak jobs'));
      create schema if not exists jobs;
      grant usage on schema jobs to konak_tenant, konak_platform;
      create table if not exists jobs.workers (worker_id text primary key, process bigint not null, suspected_at timestamptz);
      alter table jobs.workers add column if not exists suspected_at timestamptz;
      create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text) returns void
        language sql security definer set search_path = '' as
        $$ select graphile_worker.add_job(identifier => task, payload => payload, run_at => run_at, job_key => job_key, max_attempts => 25) $$;
      revoke all on function jobs.enqueue from public;
      grant execute on function jobs.enqueue to konak_tenant, konak_platform;
      commit;
    `);
  } finally {
    await client.end();
  }
}
