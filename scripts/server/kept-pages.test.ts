import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, ask } from '@/tests/support/http';
import { inside } from './inside.mjs';
import { keptPages, type Place } from './kept-pages.mjs';

const nonce = 'q83vASNFZ4mrze8BI0Vniw==';
const policy = `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`;
const keepable = { 'content-type': 'text/html', 'content-security-policy': policy, 'x-konak-keep': '1' };

let server: Server;
let made: string[];
let passed: number;
let extra: Record<string, string | number>;
let clock: number;
let late: number; // so many renderings come in pieces that scripts put together

/** The application in miniature: a page names its host and its number, and comes in pieces. */
const application = inside((request, response) => {
  made.push(`${request.headers.host}${request.url}`);
  const { status = 200, ...headers } = extra;
  response.writeHead(Number(status), { ...keepable, ...(headers as Record<string, string>) });
  response.write(
    `<!DOCTYPE html><p>${request.headers.host} ${made.length}</p>${made.length <= late ? '<template id="B:0"></template>' : ''}<script non`,
  );
  setImmediate(() => response.end(`ce="${nonce}">start()</script>${JSON.stringify(request.headers)}`));
});

const place = ({ path, host }: { path: string; host: string }): Place | undefined =>
  path === '/' && host !== 'none.test' ? { key: `${host}${path}`, path, headers: { host } } : undefined;

beforeEach(async () => {
  [made, passed, extra, clock, late] = [[], 0, {}, 0, 0];
  const pages = keptPages({
    place,
    ask: application,
    pass: (_request, response) => response.end(`passed ${++passed}`),
    most: 1_000_000,
    fresh: 100,
    stale: 200,
    now: () => clock,
  });
  server = createServer((request, response) => {
    if (!pages.answer(request, response)) response.end(`passed ${++passed}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => void server.close());

async function get(host = 'a.test', wish: { path?: string; method?: string; headers?: Record<string, string> } = {}) {
  const answer = await ask({ port: (server.address() as AddressInfo).port, host, ...wish });
  return answer as Answer;
}

describe('a kept page', () => {
  it('is made once, however many ask for it at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => get()));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(made).toEqual(['a.test/']);
  });

  it('is never the page of another key', async () => {
    for (const host of ['a.test', 'b.test', 'a.test', 'b.test'])
      expect((await get(host)).body).toContain(`<p>${host} `);
    expect(made).toEqual(['a.test/', 'b.test/']);
  });

  it('is made from the place’s own headers, not from those of the visitor who happened to be first', async () => {
    const headers = { cookie: 'a=1', 'user-agent': 'x', 'accept-language': 'de', 'x-forwarded-host': 'evil.test' };
    expect((await get('a.test', { headers })).body).toMatch(/\{"host":"a\.test","connection":"close"\}$/);
  });

  it('allows its own scripts word for word and carries no nonce', async () => {
    const { body, headers } = await get();
    expect(body).not.toContain(nonce);
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+'$/);
    expect(headers['x-konak-keep']).toBeUndefined();
  });

  it('is shown a little longer while a newer one is made behind it, and not after that', async () => {
    expect((await get()).body).toContain('a.test 1<');
    clock = 150;
    expect((await get()).body).toContain('a.test 1<');
    await expect.poll(async () => (await get()).body).toContain('a.test 2<');
    clock = 400;
    expect((await get()).body).toContain('a.test 3<');
  });

  it('is not sent again to whoever has it, and to HEAD without its body', async () => {
    const { headers } = await get();
    const etag = String(headers.etag);
    for (const known of [etag, `"x", ${etag}`, etag.slice(2), '*']) {
      const again = await get('a.test', { headers: { 'if-none-match': known } });
      expect([again.status, again.body, again.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await get('a.test', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    const head = await get('a.test', { method: 'HEAD' });
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', headers['content-length']]);
  });

  it('is made again until it can do without the framework’s scripts, and shown with them meanwhile', async () => {
    extra = { 'x-konak-keep': 'still' };
    late = 3;
    const first = await get();
    expect([made.length, first.body.includes('start()')]).toEqual([2, true]);
    await expect.poll(async () => (await get()).body).not.toContain('start()');
    const { headers } = await get();
    expect(headers['content-security-policy']).toMatch(/script-src 'none'$/);
    expect(made).toHaveLength(4);
  });

  it('is answered whole to whoever asks for a part', async () => {
    const part = await get('a.test', { headers: { range: 'bytes=0-3' } });
    expect([part.status, part.body]).toEqual([200, (await get()).body]);
  });
});

describe('what is not kept', () => {
  it.each<[string, Record<string, string | number>]>([
    ['gives a cookie', { 'set-cookie': 'session=x' }],
    ['is no success', { status: 404 }],
    ['is no page', { 'content-type': 'application/json' }],
    ['was not marked', { 'x-konak-keep': '0' }],
    ['allows any inline script', { 'content-security-policy': `script-src 'nonce-${nonce}' 'unsafe-inline'` }],
    ['has no nonce to look for', { 'content-security-policy': "script-src 'self'" }],
  ])('is an answer that %s: each visitor is answered alone', async (_what, headers) => {
    extra = headers;
    const bodies = [await get(), await get(), await get()].map(({ body }) => body);
    expect(bodies).toEqual(['passed 1', 'passed 2', 'passed 3']);
    expect(made).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof get>[1], string?]>([
    ['a change', { method: 'POST' }],
    ['a path with a question', { path: '/?x=1' }],
    ['a part of the framework', { headers: { rsc: '1' } }],
    ['a program with a token', { headers: { authorization: 'Bearer x' } }],
    ['another host', {}, 'none.test'],
  ])('is asked for by %s', async (_what, wish, host) => {
    await get();
    expect((await get(host, wish)).body).toBe('passed 1');
  });
});

describe('the encoding of a kept page', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0.2, gzip;q=0.8', 'gzip'],
    ['br;q=0, *;q=0.5', 'gzip'],
    ['BR', 'br'],
    ['deflate', undefined],
    ['identity, br;q=0.5', undefined],
    ['', undefined],
  ])('asked for with %j is %s, and the page the same', async (accepted, encoding) => {
    const port = (server.address() as AddressInfo).port;
    const plain = (await get()).body;
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding') ?? undefined).toBe(encoding);
    expect((await answer.text()).replaceAll(`127.0.0.1:${port}`, 'a.test').replace('a.test 2', 'a.test 1')).toBe(plain);
  });

  it('leaves every body as it was', async () => {
    const { keptAnswer } = await import('./kept-answer.mjs');
    const kept = await keptAnswer({
      status: 200,
      headers: keepable,
      body: Buffer.from(`<script nonce="${nonce}">ğ</script>`),
    });
    const { br, gzip, identity } = kept?.bodies ?? {};
    expect(identity?.body.toString()).toBe('<script>ğ</script>');
    expect(brotliDecompressSync(br?.body ?? Buffer.of())).toEqual(identity?.body);
    expect(gunzipSync(gzip?.body ?? Buffer.of())).toEqual(identity?.body);
  });
});
