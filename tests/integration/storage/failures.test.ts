import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Secret } from '@/lib/kernel/secrets';
import { folderStorage } from '@/lib/outside/storage/folder';
import { patience } from '@/lib/outside/storage/patience';
import { s3Storage } from '@/lib/outside/storage/s3';
import { startS3 } from '../../support/s3-server';

const bytes = new TextEncoder().encode('x');
Object.assign(patience, { connection: 300, attempt: 300, call: 1_000 });

let server: Server;
let answer: 'silent' | number = 'silent';
let asked = 0;
beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    if (answer !== 'silent') response.writeHead(answer, { 'content-type': 'application/xml' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const bucketAt = (endpoint: string) =>
  s3Storage({
    endpoint,
    bucket: 'b',
    region: 'us-east-1',
    keyId: 'key-name',
    secret: new Secret('the-secret'),
    pathStyle: true,
  });
const mine = () => bucketAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
const failed = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(() => undefined).catch((thrown: unknown) => thrown);
  const { kind, code, retryable, cause } = error as Record<string, unknown>;
  return { kind, code, retryable, text: `${JSON.stringify(error)} ${String(cause)}` };
};

it('gives up on a bucket that does not answer, soon, and says that it may answer later', async () => {
  answer = 'silent';
  const started = performance.now();
  expect(await failed(mine().get('a'))).toMatchObject({
    kind: 'outside',
    code: 'storage_unavailable',
    retryable: true,
  });
  expect(performance.now() - started).toBeLessThan(3_000);
});

it('tries a bucket that fails a bounded number of times', async () => {
  answer = 503;
  asked = 0;
  expect(await failed(mine().put('a', bytes, 'text/plain'))).toMatchObject({ code: 'storage_unavailable' });
  expect(asked).toBeGreaterThan(1);
  expect(asked).toBeLessThanOrEqual(patience.attempts);
});

it('does not repeat what a bucket refuses, and tells nothing of the key', async () => {
  answer = 403;
  asked = 0;
  const refusal = await failed(mine().put('a', bytes, 'text/plain'));
  expect(refusal).toMatchObject({ kind: 'outside', code: 'storage_refused', retryable: false });
  expect(asked).toBe(1);
  expect(refusal.text).not.toMatch(/the-secret|key-name|127\.0\.0\.1/);
});

it('says so when nobody listens', async () => {
  expect(await failed(bucketAt('http://127.0.0.1:9').get('a'))).toMatchObject({ code: 'storage_unavailable' });
});

it('tells a bucket that is not there from a file that is not there', async () => {
  const { settings, stop } = await startS3();
  expect(await failed(s3Storage({ ...settings, bucket: 'nobody' }).get('a'))).toMatchObject({
    code: 'storage_refused',
  });
  expect(await s3Storage(settings).get('a')).toBeUndefined();
  await stop();
});

it('leaves nothing behind in a folder where it could not write', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'konak-storage-'));
  await writeFile(path.join(root, 'branding'), 'a file where a folder should be');
  expect(await failed(folderStorage(root).put('branding/a', bytes, 'text/plain'))).toMatchObject({ kind: 'outside' });
  expect(await readdir(root)).toEqual(['branding']);
  await rm(root, { recursive: true });
});

it('never shows half a file while it is put into a folder again and again', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'konak-storage-'));
  const storage = folderStorage(root);
  const sizes = [10, 1_000_000];
  await storage.put('a', new Uint8Array(10), 'text/plain');
  const writing = Promise.all(sizes.map((size) => storage.put('a', new Uint8Array(size), 'text/plain')));
  const reads = await Promise.all(Array.from({ length: 20 }, () => storage.get('a')));
  await writing;
  for (const read of reads) expect(sizes).toContain(read?.bytes.length);
  expect((await readdir(root)).sort()).toEqual(['a', 'a.content-type']);
  await rm(root, { recursive: true });
});
