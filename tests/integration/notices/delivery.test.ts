import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/doors/gates';
import { tasks } from '@/lib/doors/tasks';
import type { KonakError } from '@/lib/kernel/errors';
import { type RunningWorker, startWorker } from '@/lib/kernel/jobs/worker';
import { retryMail, sendQueuedMail } from '@/lib/notices';
import { makeStaff, makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { type MailServer, startMailServer } from '../../support/mail-server';
import { freePort } from '../../support/ports';
import { mailRow, queueWelcome } from './support';

const port = await freePort();
const installation = installKonak({
  KONAK_PUBLIC_URL: 'http://hosting.test',
  KONAK_MAIL_URL: `smtp://127.0.0.1:${port}`,
});

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer(port);
});
afterAll(() => server?.close());
afterEach(() => {
  server.onMail = () => undefined;
  server.onRecipient = () => undefined;
});

const over = { timeout: 60_000, interval: 50 };

describe('with a worker', () => {
  let worker: RunningWorker;
  beforeEach(async () => {
    worker = await startWorker({ url: installation.database.urls.worker, tasks });
  });
  afterEach(() => worker.stop());

  it('a mail the server cannot take now is tried again, and then sent once', async () => {
    let asked = 0;
    server.onMail = () => (asked++ === 0 ? [451, 'greylisted'] : undefined);
    const { id, address } = await queueWelcome(await makeTenant());
    await expect.poll(async () => (await mailRow(id)).failure, over).toBe('mail_server_busy');
    await expect.poll(async () => (await mailRow(id)).status, over).toBe('sent');
    expect(asked).toBe(2);
    expect(server.to(address)).toHaveLength(1);
    expect(await mailRow(id)).toMatchObject({ attempts: 2, failure: null });
  });

  it.each([
    ['an address the server does not know', 'onRecipient', 'mail_recipient_refused'],
    ['content it will not have', 'onMail', 'mail_refused'],
  ] as const)('%s ends the mail at the first answer, with its reason', async (_what, at, code) => {
    let asked = 0;
    server[at] = () => {
      asked += 1;
      return [550, 'no'];
    };
    const { id, address } = await queueWelcome(await makeTenant());
    await expect.poll(async () => (await mailRow(id)).status, over).toBe('failed');
    expect(await mailRow(id)).toMatchObject({ failure: code, attempts: 1, sentAt: null });
    expect([asked, server.to(address).length]).toEqual([1, 0]);
  });

  it('staff send a failed mail again, and no other', async () => {
    server.onMail = () => [554, 'looks like spam'];
    const { id, address } = await queueWelcome(await makeTenant());
    await expect.poll(async () => (await mailRow(id)).status, over).toBe('failed');
    server.onMail = () => undefined;
    const { ctx } = await makeStaff('admin');
    await execute(retryMail, ctx, { id });
    await expect.poll(async () => (await mailRow(id)).status, over).toBe('sent');
    expect(server.to(address)).toHaveLength(1);
    await expect(execute(retryMail, ctx, { id })).rejects.toMatchObject({ code: 'mail_not_failed' });
  });
});

describe('a worker killed', () => {
  const workers: ChildProcess[] = [];
  afterEach(() => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
  });

  async function startProcess(): Promise<ChildProcess> {
    const worker = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'mail-worker.ts')], {
      env: process.env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    workers.push(worker);
    await once(worker.stdout as NodeJS.ReadableStream, 'data');
    return worker;
  }

  it('after the server took the mail leaves at most one more, recognisable by its Message-ID', async () => {
    const first = await startProcess();
    const ids: (string | undefined)[] = [];
    server.onMail = async ({ mail }) => {
      ids.push(mail.messageId);
      if (ids.length > 1) return undefined;
      first.kill('SIGKILL');
      await once(first, 'exit');
      return undefined;
    };
    const { id, address } = await queueWelcome(await makeTenant());
    await expect.poll(() => ids.length, over).toBe(1);
    expect((await mailRow(id)).status).toBe('queued');
    await startProcess();
    await expect.poll(async () => (await mailRow(id)).status, over).toBe('sent');
    expect(server.to(address)).toHaveLength(2);
    expect(ids).toEqual([`<${id}@hosting.test>`, `<${id}@hosting.test>`]);
  });
});

describe('without a worker', () => {
  const failureOf = (id: string | undefined, options = {}) =>
    sendQueuedMail(id ?? '', options).then(
      () => undefined,
      (error: KonakError) => error.code,
    );

  it('the last try ends a mail that could not be handed over', async () => {
    server.onMail = () => [421, 'closing'];
    const { id } = await queueWelcome(await makeTenant());
    expect(await failureOf(id)).toBe('mail_server_busy');
    expect((await mailRow(id)).status).toBe('queued');
    expect(await failureOf(id, { lastTry: true })).toBeUndefined();
    expect(await mailRow(id)).toMatchObject({ status: 'failed', failure: 'mail_server_busy', attempts: 2 });
  });

  it('an address that is none is never given to the server', async () => {
    const { id } = await queueWelcome(await makeTenant(), { address: 'b,<x>@example.test' });
    const before = server.received.length;
    await sendQueuedMail(id ?? '');
    expect(await mailRow(id)).toMatchObject({ status: 'failed', failure: 'mail_recipient_malformed' });
    expect(server.received).toHaveLength(before);
  });
});
