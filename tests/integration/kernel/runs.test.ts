import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { runs } from '@/db/schema/kernel';
import { tenantTransaction } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { createRun, executeRun, type RunDefinition, readRun } from '@/lib/kernel/runs';
import { contextOf, makeCustomer, makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { crashRun } from './crash-run';

installKonak();

const folder = mkdtempSync(path.join(tmpdir(), 'konak-runs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const workers: ChildProcess[] = [];
afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
});

function startCrashWorker(): ChildProcess {
  const file = path.join(import.meta.dirname, 'crash-worker.ts');
  const worker = spawn(process.execPath, ['--import', 'tsx', file], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workers.push(worker);
  return worker;
}

type Wish = { dieAt?: string; dieAfter?: boolean; failAt?: string };

async function newRun({ dieAt, dieAfter = false, failAt }: Wish = {}) {
  const tenant = await makeTenant();
  const { ctx } = await makeCustomer(tenant);
  const trace = path.join(folder, newId());
  const input = { trace, dieAt: dieAt ?? null, dieAfter, failAt: failAt ?? null };
  const runId = await tenantTransaction(tenant.id, (tx) =>
    createRun(tx, ctx, crashRun, input, { type: 'test', id: newId() }),
  );
  const read = async () => {
    const found = await tenantTransaction(tenant.id, (tx) => readRun(tx, runId));
    if (!found) throw new Error('the run is gone');
    return found;
  };
  return { runId, tenant, ctx, trace: () => readFileSync(trace, 'utf8').trim().split('\n'), read };
}

const definitions = new Map<string, RunDefinition>([[crashRun.name, crashRun as RunDefinition]]);
const over = { timeout: 60_000, interval: 100 };

describe('a run', () => {
  it('goes through its steps in order and keeps what each returned', async () => {
    const run = await newRun();
    await executeRun(run.runId, definitions);
    const { run: row, steps } = await run.read();
    expect(row.state).toBe('done');
    expect(steps.map((step) => [step.name, step.state, step.output])).toEqual(
      ['one', 'two', 'three'].map((name) => [name, 'done', { name }]),
    );
  });

  it('takes back what it made, last first, when a step fails, and keeps the reason', async () => {
    const run = await newRun({ failAt: 'three' });
    await executeRun(run.runId, definitions);
    const { run: row, steps } = await run.read();
    expect([row.state, row.error?.code]).toEqual(['failed', 'internal']);
    expect(steps.map((step) => step.state)).toEqual(['undone', 'undone', 'failed']);
    expect(run.trace()).toEqual(['made one', 'made two', 'unmade two', 'unmade one']);
  });

  it('is turned back, and ends, when its ending cannot be written', async () => {
    const run = await newRun();
    const broken: RunDefinition = {
      ...(crashRun as RunDefinition),
      done: async () => {
        throw new Error('the ending cannot be written');
      },
    };
    for (let n = 0; n < 10 && !(await run.read()).run.finishedAt; n++) {
      await executeRun(run.runId, new Map([[broken.name, broken]]));
    }
    const { run: row, steps } = await run.read();
    expect([row.state, row.error?.code]).toEqual(['failed', 'internal']);
    expect(steps.map((step) => step.state)).toEqual(['undone', 'undone', 'undone']);
  });

  it('is executed by one at a time', async () => {
    const run = await newRun();
    const ends = await Promise.allSettled([1, 2, 3].map(() => executeRun(run.runId, definitions)));
    expect(ends.filter((end) => end.status === 'fulfilled').length).toBeGreaterThan(0);
    expect(run.trace()).toEqual(['made one', 'made two', 'made three']);
  });

  it.each([
    { dieAt: 'one', dieAfter: false },
    { dieAt: 'two', dieAfter: true },
    { dieAt: 'three', dieAfter: true },
  ])('is finished by another worker when its own is killed (%o), each effect once', async (wish) => {
    const run = await newRun(wish);
    const first = startCrashWorker();
    await expect.poll(() => first.signalCode, over).toBe('SIGKILL');
    expect((await run.read()).run.state).toBe('running');
    startCrashWorker();
    await expect.poll(async () => (await run.read()).run.state, over).toBe('done');
    expect(run.trace().filter((line) => line.startsWith('made'))).toEqual(['made one', 'made two', 'made three']);
  });

  it('is unknown to another tenant', async () => {
    const run = await newRun();
    const stranger = contextOf(await makeTenant());
    expect(await tenantTransaction(stranger.tenant.id, (tx) => readRun(tx, run.runId))).toBeUndefined();
    const changed = await tenantTransaction(stranger.tenant.id, (tx) =>
      tx.update(runs).set({ state: 'running' }).where(eq(runs.id, run.runId)).returning(),
    );
    expect(changed).toEqual([]);
  });
});
