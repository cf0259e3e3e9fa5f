import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  connectEngine,
  type Engine,
  listManaged,
  rawInspect,
  removeSiteObjects,
  runContainer,
  startContainer,
  stopContainer,
  waitHealthy,
} from '@/lib/outside/docker';
import { probe } from '@/lib/outside/proxy/probe';
import { startEngine, type TestEngine } from '@/tests/support/engine';
import { importBusybox } from '@/tests/support/images';
import { type TestProxy, testProxy } from '@/tests/support/nginx';
import { deploy, newOwner, staticPlan } from './deploy-by-hand';

let testEngine: TestEngine;
let engine: Engine;
let front: TestProxy;

beforeAll(async () => {
  testEngine = await startEngine();
  await importBusybox(testEngine.dockerHost);
  engine = connectEngine({ host: testEngine.dockerHost });
  front = await testProxy();
});

afterAll(async () => {
  await front?.stop();
  await testEngine?.stop();
});

describe('a static site', () => {
  it('answers through nginx under its domain, and its removal leaves nothing', async () => {
    const owner = newOwner();
    const domain = 'firma.example';
    const { plan, web } = await deploy(engine, owner, domain);
    const placed = await front.proxy.writeSite({
      siteId: owner.siteId,
      serverNames: [domain, `www.${domain}`],
      upstream: { host: '127.0.0.1', port: web.hostPort ?? 0 },
    });

    expect(placed.status).toBe(200);
    const page = await front.ask(domain);
    expect(page).toMatchObject({ status: 200 });
    expect(page?.body).toContain('<title>firma.example</title>');
    expect((await front.ask(`www.${domain}`))?.status).toBe(200);
    expect((await front.ask('other.example'))?.status).toBe(404);

    await front.proxy.removeSite(owner.siteId);
    await removeSiteObjects(engine, owner.siteId);
    expect((await front.ask(domain))?.status).toBe(404);
    expect(await listManaged(engine, owner.siteId)).toEqual({ containers: [], networks: [], volumes: [] });
    expect(await readdir(path.join(front.home, 'nginx', 'sites'))).toEqual([]);
    expect(plan.containers).toHaveLength(1);
  });

  it('is the same site when every step is repeated', async () => {
    const owner = newOwner();
    const first = await deploy(engine, owner, 'twice.example');
    const second = await deploy(engine, owner, 'twice.example');
    expect(second.web.id).toBe(first.web.id);
    expect(second.web.hostPort).toBe(first.web.hostPort);
    const { containers, networks, volumes } = await listManaged(engine, owner.siteId);
    expect([containers.length, networks.length, volumes.length]).toEqual([1, 1, 1]);
    await removeSiteObjects(engine, owner.siteId);
    await removeSiteObjects(engine, owner.siteId);
  });

  it('keeps its loopback port over a restart, so that its route never leads to a neighbour', async () => {
    const owner = newOwner();
    const { web } = await deploy(engine, owner, 'restart.example');
    const portOf = async () => {
      const found = await rawInspect(engine, web.name);
      return found?.NetworkSettings.Ports['8080/tcp']?.[0];
    };
    expect(await portOf()).toEqual({ HostIp: '127.0.0.1', HostPort: String(web.hostPort) });
    await stopContainer(engine, web.name, 1);
    await startContainer(engine, web.name);
    expect(await portOf()).toEqual({ HostIp: '127.0.0.1', HostPort: String(web.hostPort) });
    await removeSiteObjects(engine, owner.siteId);
  });

  it('is made anew when its plan has changed, and keeps its files', async () => {
    const owner = newOwner();
    const first = await deploy(engine, owner, 'changed.example');
    const changed = await staticPlan(owner, 'changed.example', { versions: { version: '1.36.1' } });
    const [container] = changed.containers;
    if (!container) throw new Error('the plan has no container');
    const second = await runContainer(engine, container, owner, changed.ceiling);
    await waitHealthy(engine, second.name, { httpPath: '/' });
    expect(second.id).not.toBe(first.web.id);
    expect(second.image).toBe('busybox:1.36.1');
    const page = await probe('127.0.0.1', second.hostPort ?? 0, 'localhost', '/');
    expect(page?.body).toContain('changed.example');
    await removeSiteObjects(engine, owner.siteId);
  });
});
