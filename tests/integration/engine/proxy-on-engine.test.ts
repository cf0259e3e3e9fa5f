import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  connectEngine,
  type Engine,
  inspectContainer,
  listManaged,
  objectName,
  proxyHost,
  rawInspect,
  removeSiteObjects,
  startContainer,
  stopContainer,
} from '@/lib/outside/docker';
import { ask as askEngine } from '@/lib/outside/docker/ask';
import { NGINX_IMAGE } from '@/lib/outside/proxy/engine-runner';
import { startEngine, type TestEngine } from '@/tests/support/engine';
import { importBusybox, importNginx } from '@/tests/support/images';
import { type TestProxy, testProxy } from '@/tests/support/nginx';
import { deploy, newOwner } from './deploy-by-hand';

let testEngine: TestEngine;
let engine: Engine;
let front: TestProxy;

beforeAll(async () => {
  testEngine = await startEngine();
  await importBusybox(testEngine.dockerHost);
  await importNginx(testEngine.dockerHost, [NGINX_IMAGE]);
  engine = connectEngine({ host: testEngine.dockerHost });
  front = await testProxy({ binary: null, engine: proxyHost(engine) });
});
afterAll(async () => {
  await front?.stop();
  await testEngine?.stop();
});

it('a machine without nginx serves its sites by an nginx on the engine', async () => {
  expect(await front.proxy.status()).toMatchObject({ mode: 'engine', running: false });
  const owner = newOwner();
  const { plan, web } = await deploy(engine, owner, 'on-engine.example');
  const placed = await front.proxy.writeSite({
    siteId: owner.siteId,
    serverNames: ['on-engine.example'],
    upstream: { host: '127.0.0.1', port: web.hostPort ?? 0 },
    onEngine: { network: objectName(owner), container: plan.web.container, port: plan.web.port },
  });
  expect(placed.status).toBe(200);
  expect((await front.ask('on-engine.example'))?.body).toContain('on-engine.example');
  expect((await front.ask('other.example'))?.status).toBe(404);
  expect(await front.proxy.status()).toMatchObject({ mode: 'engine', running: true });

  // The proxy is no site's: it is not among what a site's removal takes away.
  expect((await listManaged(engine)).containers.map(({ name }) => name)).toEqual([plan.web.container]);

  await stopContainer(engine, plan.web.container, 1);
  expect([502, 504]).toContain((await front.ask('on-engine.example'))?.status);
  await startContainer(engine, plan.web.container);
  await expect.poll(async () => (await front.ask('on-engine.example'))?.status, { timeout: 20_000 }).toBe(200);

  await front.proxy.removeSite(owner.siteId);
  await removeSiteObjects(engine, owner.siteId);
  expect((await front.ask('on-engine.example'))?.status).toBe(404);
  expect(await listManaged(engine)).toEqual({ containers: [], networks: [], volumes: [] });
});

it('the nginx on the engine has no more rights than it needs', async () => {
  await front.proxy.ensureRunning();
  const found = await findProxy();
  const spec = await rawInspect(engine, found);
  expect(spec?.HostConfig).toMatchObject({ Privileged: false, CapDrop: ['ALL'], ReadonlyRootfs: true });
  expect(spec?.Mounts.map(({ Source }) => Source)).toEqual([path.join(front.home, 'nginx')]);
  await front.proxy.stop();
  expect(await inspectContainer(engine, found)).toBeUndefined();
});

async function findProxy(): Promise<string> {
  const query = { filters: { label: ['konak.role=proxy'] } };
  const found = await askEngine<{ Id: string }[]>(engine, { method: 'GET', path: '/containers/json', query });
  return found[0]?.Id ?? '';
}
