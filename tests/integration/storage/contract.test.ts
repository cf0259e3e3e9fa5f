import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/kernel/ids';
import { folderStorage } from '@/lib/outside/storage/folder';
import { s3Storage } from '@/lib/outside/storage/s3';
import type { Storage } from '@/lib/outside/storage/storage';
import { startS3 } from '../../support/s3-server';

const text = (content: string) => new TextEncoder().encode(content);

async function folder() {
  const root = await mkdtemp(path.join(tmpdir(), 'konak-storage-'));
  return { storage: folderStorage(root), stop: () => rm(root, { recursive: true }) };
}

async function bucket() {
  const { settings, stop } = await startS3();
  return { storage: s3Storage(settings), stop };
}

describe.each([
  ['a folder', folder],
  ['a bucket', bucket],
])('a storage that is %s', (_, open) => {
  let storage: Storage;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ storage, stop } = await open());
  });
  afterAll(() => stop());
  const newKey = () => `branding/${newId()}/file`;
  const listed = async (place: string) => {
    const keys: string[] = [];
    for await (const { key } of storage.list(place)) keys.push(key);
    return keys.sort();
  };

  it('gives back the bytes and the type it was given', async () => {
    const key = newKey();
    const bytes = Uint8Array.from({ length: 300_000 }, (_value, at) => at % 251);
    await storage.put(key, bytes, 'image/webp');
    const found = await storage.get(key);
    expect(found?.contentType).toBe('image/webp');
    expect(Buffer.from(found?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  });

  it('has nothing under a key nothing was put under', async () => {
    expect(await storage.get(newKey())).toBeUndefined();
  });

  it('replaces what was there', async () => {
    const key = newKey();
    await storage.put(key, text('before'), 'text/plain');
    await storage.put(key, text('after'), 'text/html');
    expect(await storage.get(key)).toEqual({ bytes: text('after'), contentType: 'text/html' });
  });

  it('forgets what is removed, and does not mind when there is nothing to remove', async () => {
    const key = newKey();
    await storage.put(key, text('x'), 'text/plain');
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.get(key)).toBeUndefined();
  });

  it('lists what is below a folder and nothing else, with the time it was put', async () => {
    const place = `branding/${newId()}/`;
    const before = Date.now();
    for (const name of ['one', 'two', 'deep/three']) await storage.put(`${place}${name}`, text('x'), 'text/plain');
    await storage.put(newKey(), text('x'), 'text/plain');
    expect(await listed(place)).toEqual([`${place}deep/three`, `${place}one`, `${place}two`]);
    for await (const { at } of storage.list(place)) expect(Math.abs(at.getTime() - before)).toBeLessThan(60_000);
    expect(await listed(`branding/${newId()}/`)).toEqual([]);
  });

  it.each([
    '',
    '/etc/passwd',
    '../outside',
    'branding/../../outside',
    'branding/..',
    'branding//x',
    'branding/x/',
    'branding\\..\\x',
    'branding/.hidden',
    'branding/x\0y',
    'branding/%2e%2e/x',
    'Branding/x',
    'branding/x.content-type',
    `branding/${'x'.repeat(300)}`,
    Array.from({ length: 20 }, () => 'x').join('/'),
  ])('touches nothing for the key %j', async (key) => {
    await expect(storage.put(key, text('x'), 'text/plain')).rejects.toThrow('malformed');
    await expect(storage.get(key)).rejects.toThrow('malformed');
    await expect(storage.remove(key)).rejects.toThrow('malformed');
  });

  it.each(['', '/', '../', 'branding', 'branding/../', 'branding/x/../../'])('lists no folder %j', async (place) => {
    await expect(listed(place)).rejects.toThrow('malformed');
  });
});
