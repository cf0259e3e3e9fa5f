import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KonakError } from '@/lib/kernel/errors';
import { openProxy, type WebProxy } from '@/lib/outside/proxy';
import { block, directive } from '@/lib/outside/proxy/directive';
import { writeConfig } from '@/lib/outside/proxy/write-config';
import { type TestProxy, testProxy } from '@/tests/support/nginx';

let site: Server;
let upstream: { host: string; port: number };
let front: TestProxy;
let home: string;
let port: number;
let proxy: WebProxy;

beforeAll(async () => {
  site = createServer((request, response) => {
    if (request.method === 'POST') {
      let size = 0;
      request.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      request.on('end', () => response.end(String(size)));
    } else response.end(JSON.stringify(request.headers));
  });
  site.on('upgrade', (_, socket) => {
    socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nhello');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  upstream = { host: '127.0.0.1', port: (site.address() as AddressInfo).port };
});
afterAll(() => new Promise((resolve) => site.close(resolve)));

beforeEach(async () => {
  front = await testProxy();
  ({ home, port, proxy } = front);
});
afterEach(() => front.stop());

const ask = (host: string, at?: string) => front.ask(host, at);
const route = (...serverNames: string[]) => ({ siteId: randomUUID(), serverNames, upstream });
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: KonakError) => error,
  );
/** All that comes back for raw bytes, until the other side closes. */
const say = (text: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.once('error', (error: NodeJS.ErrnoException) => error.code === 'ECONNRESET' || reject(error));
    socket.once('close', () => resolve(answer));
  });
const master = async () => Number(await readFile(path.join(home, 'nginx', 'nginx.pid'), 'utf8'));

describe('a site behind the proxy', () => {
  it('is asked under its own name, and told who asks', async () => {
    await proxy.writeSite(route('a.example'));
    const headers = JSON.parse((await ask('a.example'))?.body ?? '{}');
    expect(headers).toMatchObject({ host: 'a.example', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' });
  });

  it('is not known under another name, and a request without one gets no answer', async () => {
    await proxy.writeSite(route('a.example'));
    expect((await ask('b.example'))?.status).toBe(404);
    expect(await say('GET / HTTP/1.0\r\n\r\n')).toBe('');
    expect(await say('GET / HTTP/1.1\r\nHost: b.example\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 404 [\s\S]*Server: nginx\r\n/,
    );
  });

  it('takes bodies up to the limit and no larger', async () => {
    await proxy.writeSite({ ...route('a.example'), bodyMb: 1 });
    const status = (bytes: number) =>
      new Promise((resolve, reject) => {
        const sent = request(
          { host: '127.0.0.1', port, method: 'POST', headers: { host: 'a.example', 'content-length': bytes } },
          (response) => resolve(response.resume().statusCode),
        );
        sent.once('error', reject);
        sent.end(Buffer.alloc(bytes));
      });
    expect(await status(1024 * 1024)).toBe(200);
    expect(await status(1024 * 1024 + 1)).toBe(413);
  });

  it('can speak WebSocket', async () => {
    await proxy.writeSite(route('a.example'));
    const upgraded = await new Promise<string>((resolve, reject) => {
      const headers = { host: 'a.example', connection: 'Upgrade', upgrade: 'websocket' };
      const sent = request({ host: '127.0.0.1', port, headers });
      sent.once('upgrade', (_, socket, head) => {
        let text = head.toString();
        socket.on('data', (chunk) => {
          text += chunk;
        });
        socket.once('close', () => resolve(text));
      });
      sent.once('error', reject);
      sent.end();
    });
    expect(upgraded).toBe('hello');
  });

  it('says 502 when nothing listens behind it, and others are not disturbed', async () => {
    await proxy.writeSite(route('well.example'));
    const placed = await proxy.writeSite({ ...route('dead.example'), upstream: { host: '127.0.0.1', port: 1 } });
    expect(placed.status).toBe(502);
    expect((await ask('well.example'))?.status).toBe(200);
  });

  it('keeps its former route when nginx refuses the new one', async () => {
    const mine = route('a.example');
    await proxy.writeSite(mine);
    const former = await proxy.readSite(mine.siteId);
    // Broken by hand from outside: the whole can no longer be read, and says where.
    const broken = path.join(home, 'nginx', 'sites', `${randomUUID()}.conf`);
    await writeFile(broken, 'server { listen 127.0.0.1:1; no_such_thing on; }\n');
    const error = await failure(proxy.writeSite({ ...mine, serverNames: ['a.example', 'b.example'] }));
    expect(error).toMatchObject({ kind: 'outside', code: 'proxy_config_refused' });
    expect(error?.params).toEqual({});
    expect(String(error?.cause)).toContain('no_such_thing');
    expect(await proxy.readSite(mine.siteId)).toBe(former);
    expect((await readdir(path.join(home, 'nginx', 'sites'))).filter((name) => !name.endsWith('.conf'))).toEqual([]);
    expect((await ask('a.example'))?.status).toBe(200);
    await rm(broken);
  });

  it('does not get a name that another site has', async () => {
    await proxy.writeSite(route('a.example', 'www.a.example'));
    const error = await failure(proxy.writeSite(route('b.example', 'www.a.example')));
    expect(error).toMatchObject({ kind: 'conflict', code: 'server_name_taken', params: { name: 'www.a.example' } });
    expect((await ask('b.example'))?.status).toBe(404);
  });

  it('is refused when its name is none', async () => {
    const names = [
      'a.example;',
      'a b',
      'a\nb',
      '$host',
      '~^.*$',
      '*.a.example',
      '.a',
      'A.example',
      'a"',
      '{',
      '',
      '10.0.0.1',
    ];
    for (const name of names) await expect(proxy.writeSite(route(name)), name).rejects.toThrow();
    for (const siteId of ['../../etc/passwd', 'x', '']) {
      await expect(proxy.writeSite({ ...route('a.example'), siteId }), siteId).rejects.toThrow();
      await expect(proxy.removeSite(siteId), siteId).rejects.toThrow();
    }
  });

  it('may have the longest name there is', async () => {
    const label = 'a'.repeat(63);
    const name = `${label}.${label}.${label}.${'b'.repeat(61)}`;
    expect((await proxy.writeSite(route(name))).status).toBe(200);
  });
});

describe('the proxy', () => {
  it('is live with every one of many sites written and removed at once', async () => {
    const routes = Array.from({ length: 8 }, (_, n) => route(`s${n}.example`));
    // A second instance on the same home, as another process has one.
    const second = openProxy({ home, port, address: '127.0.0.1' });
    await Promise.all(routes.map((each, n) => (n % 2 ? second : proxy).writeSite(each)));
    for (const { serverNames } of routes) expect((await ask(serverNames[0] ?? ''))?.status, serverNames[0]).toBe(200);
    await Promise.all(routes.map((each, n) => (n % 2 ? proxy : second).removeSite(each.siteId)));
    for (const { serverNames } of routes) expect((await ask(serverNames[0] ?? ''))?.status, serverNames[0]).toBe(404);
    await proxy.removeSite(routes[0]?.siteId ?? '');
  });

  it('comes back after its master was killed, though its workers still hold the port', async () => {
    await proxy.writeSite(route('a.example'));
    const before = await master();
    process.kill(before, 'SIGKILL');
    await expect.poll(async () => (await proxy.status()).running).toBe(false);
    await proxy.ensureRunning();
    expect(await master()).not.toBe(before);
    expect((await ask('a.example'))?.status).toBe(200);
    expect(await proxy.status()).toEqual({ mode: 'system', running: true, address: '127.0.0.1', port });
  });

  it('leaves nothing that listens when it is stopped after its master was killed', async () => {
    await proxy.ensureRunning();
    process.kill(await master(), 'SIGKILL');
    await expect.poll(async () => (await proxy.status()).running).toBe(false);
    await proxy.stop();
    await expect.poll(() => ask('a.example')).toBeUndefined();
  });

  it('is not misled by a pid file whose number belongs to another program, or that is empty', async () => {
    await proxy.ensureRunning();
    await proxy.stop();
    for (const text of [`${process.pid}\n`, '', '999999999\n']) {
      await writeFile(path.join(home, 'nginx', 'nginx.pid'), text);
      expect((await proxy.status()).running).toBe(false);
      await proxy.ensureRunning();
      expect((await ask('x.example'))?.status).toBe(404);
      await proxy.stop();
    }
  });

  it('takes over from a process that died while it held the lock', async () => {
    await proxy.ensureRunning();
    await writeFile(path.join(home, 'nginx', 'lock'), '999999999');
    expect((await proxy.writeSite(route('a.example'))).status).toBe(200);
  });

  it('says that its port is in use, and leaves alone who has it', async () => {
    const other = createServer((_, response) => response.end('mine'));
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const error = await failure(proxy.ensureRunning());
    expect(error).toMatchObject({ kind: 'outside', code: 'port_in_use', params: { port } });
    expect((await ask('x'))?.body).toBe('mine');
    await new Promise((resolve) => other.close(resolve));
  });

  it('says that there is none where there is neither nginx nor an engine', async () => {
    const none = openProxy({ home, port, address: '127.0.0.1', binary: null });
    expect(await none.status()).toEqual({ mode: 'none', running: false, address: '127.0.0.1', port });
    expect(await failure(none.writeSite(route('a.example')))).toMatchObject({ code: 'proxy_absent' });
    await none.removeSite(randomUUID());
  });
});

describe('the writer of configurations', () => {
  it('writes texts that nginx itself reads back letter by letter', async () => {
    await proxy.ensureRunning();
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), 300);
    const nasty = [
      '"; return 444; #',
      "'}",
      '\\',
      '\\\\"',
      '\\n',
      'a;b',
      '{',
      '}',
      '# x',
      '\\$'.slice(0, 1),
      ' ',
      'ünïcödé 🏠',
    ];
    const writable = [...nasty, ...texts].filter((text) => !/\p{Cc}|\$|\p{Cs}/u.test(text));
    const locations = writable.map((text, n) => block('location', ['=', `/${n}`], [directive('return', '200', text)]));
    const server = [
      block(
        'server',
        [],
        [directive('listen', `127.0.0.1:${port}`), directive('server_name', 'echo.example'), ...locations],
      ),
    ];
    await writeFile(path.join(home, 'nginx', 'sites', `${randomUUID()}.conf`), writeConfig(server));
    await proxy.stop();
    await proxy.ensureRunning();
    const answers = [];
    for (const n of writable.keys()) answers.push((await ask('echo.example', `/${n}`))?.body);
    expect(answers).toEqual(writable);
  });
});
