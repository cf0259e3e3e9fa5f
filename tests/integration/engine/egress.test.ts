import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  connectEngine,
  type Engine,
  ensureEgressGuard,
  ensureNetwork,
  execute,
  type Owner,
  objectName,
  rawInspect,
  removeSiteObjects,
  runContainer,
} from '@/lib/outside/docker';
import { probe } from '@/lib/outside/proxy/probe';
import { startEngine, type TestEngine } from '@/tests/support/engine';
import { importBusybox } from '@/tests/support/images';
import { CEILING, newOwner } from './deploy-by-hand';

const TIMED_OUT = /^1 .*timed out/;
const METADATA = '169.254.169.254';
/** A network beside the machine, one hop away, as an office's or a cloud's would be. */
const neighbour = {
  space: `konak-t${process.pid}`,
  link: `kt${process.pid}`,
  near: '192.168.213.1',
  far: '192.168.213.2',
};

let testEngine: TestEngine;
let engine: Engine;
let host: Server;
let port: number;
const owner: Owner = newOwner();
const web = objectName(owner, 'web');
const ip = (...words: string[]) => execFileSync('ip', words, { stdio: 'pipe' });

beforeAll(async () => {
  testEngine = await startEngine();
  await importBusybox(testEngine.dockerHost);
  engine = connectEngine({ host: testEngine.dockerHost });
  host = createServer((_, response) => response.end('secret of the host'));
  await new Promise<void>((resolve) => host.listen(0, '0.0.0.0', resolve));
  port = (host.address() as AddressInfo).port;
  ip('address', 'add', `${METADATA}/32`, 'dev', 'lo');
  ip('netns', 'add', neighbour.space);
  ip('link', 'add', neighbour.link, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', neighbour.space);
  ip('address', 'add', `${neighbour.near}/24`, 'dev', neighbour.link);
  ip('link', 'set', neighbour.link, 'up');
  ip('-n', neighbour.space, 'address', 'add', `${neighbour.far}/24`, 'dev', 'eth0');
  ip('-n', neighbour.space, 'link', 'set', 'eth0', 'up');
  ip('netns', 'exec', neighbour.space, '/bin/busybox', 'httpd', '-p', `${neighbour.far}:8088`, '-h', '/etc');
});

afterAll(async () => {
  await removeSiteObjects(engine, owner.siteId);
  for (const pid of String(ip('netns', 'pids', neighbour.space))
    .split('\n')
    .filter(Boolean))
    process.kill(Number(pid));
  ip('netns', 'delete', neighbour.space);
  ip('address', 'delete', `${METADATA}/32`, 'dev', 'lo');
  host.close();
  await testEngine?.stop();
});

/** What a web server answers the container, or how the question ended. Not wget: the static one cannot resolve names. */
const reach = async (address: string, at: number, page = '/comm') => {
  const question = `printf 'GET ${page} HTTP/1.0\\r\\n\\r\\n' | nc -w 2 ${address} ${at}`;
  const asked = await execute(engine, web, ['busybox', 'sh', '-c', question]);
  return `${asked.exitCode} ${asked.output}`;
};
const placeOf = async (container: string) =>
  (await rawInspect(engine, container))?.NetworkSettings.Networks[objectName(owner)];
const rules = (chain: string) => String(execFileSync('iptables', ['-S', chain]));

it('a container reaches neither the machine, nor its metadata service, nor a private network; its site answers', async () => {
  await ensureNetwork(engine, { name: objectName(owner), internal: false, egress: true }, owner);
  const plan = {
    service: 'web',
    name: web,
    image: 'busybox:1.37.0',
    command: ['busybox', 'httpd', '-f', '-p', '8080', '-h', '/etc'],
    env: {},
    user: '65534:65534',
    mounts: [],
    tmpfs: ['/tmp'],
    readOnlyRoot: true,
    capabilities: [],
    networks: [objectName(owner)],
    publish: 8080,
    limits: { memoryMb: 32, cpus: 0.25, pids: 32 },
  };
  const facts = await runContainer(engine, plan, owner, CEILING);
  const other = { ...plan, service: 'other', name: objectName(owner, 'other'), publish: undefined };
  await runContainer(engine, other, owner, CEILING);
  const gateway = (await placeOf(web))?.Gateway ?? '';

  expect(await ensureEgressGuard(engine, { fresh: true })).toBe('installed');
  expect(await reach(gateway, port)).toMatch(TIMED_OUT);
  expect(await reach(METADATA, port)).toMatch(TIMED_OUT);
  expect(await reach(neighbour.far, 8088)).toMatch(TIMED_OUT);

  expect((await probe('127.0.0.1', facts.hostPort ?? 0, 'site.example', '/passwd'))?.body).toContain('nobody');
  expect(await reach((await placeOf(other.name))?.IPAddress ?? '', 8080, '/passwd')).toContain('nobody');

  // Without the rules each of them is there to be reached: what kept the container out was nothing else.
  for (const [from, to] of [
    ['DOCKER-USER', 'OUT'],
    ['INPUT', 'IN'],
  ] as const) {
    const jump = ['-s', '10.201.0.0/16', '-m', 'comment', '--comment', 'konak', '-j', `KONAK-${to}-10.201.0.0-16`];
    execFileSync('iptables', ['-w', '-D', from, ...jump]);
  }
  expect(await reach(gateway, port)).toContain('secret of the host');
  expect(await reach(METADATA, port)).toContain('secret of the host');
  expect(await reach(neighbour.far, 8088)).toContain('HTTP/1.1');
  expect(await ensureEgressGuard(engine, { fresh: true })).toBe('installed');
  expect(await reach(gateway, port)).toMatch(TIMED_OUT);
});

it('putting the rules up again changes nothing, and a second connection finds them up', async () => {
  await ensureEgressGuard(engine, { fresh: true });
  const all = () => ['INPUT', 'DOCKER-USER', 'KONAK-IN-10.201.0.0-16', 'KONAK-OUT-10.201.0.0-16'].map(rules).join();
  const before = all();
  const second = connectEngine({ host: testEngine.dockerHost });
  await Promise.all([ensureEgressGuard(engine, { fresh: true }), ensureEgressGuard(second)]);
  expect(all()).toBe(before);
  expect(before.match(/-A INPUT [^\n]*KONAK-IN-10\.201/g)).toHaveLength(1);
});

it('where the rules cannot be put up, that is said', async () => {
  expect(await ensureEgressGuard(connectEngine({ host: 'tcp://192.0.2.1:2375' }))).toBe('missing');
});
