import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { cloudflare } from './cloudflare/emulator';
import { controlOf } from './control-client';
import { serve } from './server';
import type { Answer } from './vendor';

let close: (() => void) | undefined;
afterEach(() => {
  close?.();
  vi.restoreAllMocks();
});

/** The Cloudflare emulator with an answer of one's own in place of its own. */
async function serveAnswer(answer: () => Answer, stateFile?: string) {
  const real = cloudflare({});
  const { url, server } = await serve(
    {
      ...real,
      answer: (state) => {
        state.records.touched = [];
        return answer();
      },
    },
    { port: 0, stateFile },
  );
  close = () => server.close();
  return { url: `${url}/client/v4/zones`, control: controlOf(url) };
}
const silent = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

test('an answer of the emulator that breaks the contract becomes a loud 500, is counted and changes nothing', async () => {
  const log = silent();
  const { url, control } = await serveAnswer(() => ({ status: 200, json: { success: true, result: { id: 5 } } }));
  const answer = await fetch(url, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(500);
  expect(log.mock.calls.join()).toContain('CONTRACT VIOLATION');
  const [violation] = await control.violations();
  expect(violation).toMatchObject({ method: 'POST', path: '/client/v4/zones', status: 200 });
  expect(violation?.errors.length).toBeGreaterThan(0);
  expect(await control.state()).toMatchObject({ records: {} });
});

test('an emulator that throws answers 500 and is counted too', async () => {
  silent();
  const { url, control } = await serveAnswer(() => {
    throw new Error('a fault of ours');
  });
  expect((await fetch(url)).status).toBe(500);
  expect((await control.violations())[0]?.errors[0]).toContain('a fault of ours');
});

test('a call that fails changes nothing, a call that succeeds is on disk before its answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'konak-emulator-'));
  const file = join(folder, 'state.json');
  const body = { success: false, errors: [{ code: 1001, message: 'no' }], messages: [], result: null };
  let status = 400;
  const zone = { success: true, errors: [], messages: [], result: null };
  const { url, control } = await serveAnswer(() => ({ status, json: status === 400 ? body : zone }), file);
  await fetch(url, { method: 'POST', body: '{}' });
  expect(await control.state()).toMatchObject({ records: {} });
  status = 200;
  await fetch(`${url}/${'a'.repeat(32)}`, { method: 'DELETE' });
  expect(JSON.parse(await readFile(file, 'utf8')).state.records).toHaveProperty('touched');
  await rm(folder, { recursive: true });
});
