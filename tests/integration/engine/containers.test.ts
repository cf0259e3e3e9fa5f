import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KonakError } from '@/lib/kernel/errors';
import {
  type ContainerPlan,
  connectEngine,
  type Engine,
  engineStatus,
  ensureImage,
  ensureNetwork,
  ensureVolume,
  execute,
  fillVolume,
  listManaged,
  type Owner,
  objectName,
  pullImage,
  rawInspect,
  removeSiteObjects,
  runContainer,
  waitHealthy,
} from '@/lib/outside/docker';
import { startEngine, type TestEngine } from '@/tests/support/engine';
import { importBusybox } from '@/tests/support/images';
import { CEILING, deploy, newOwner } from './deploy-by-hand';

let testEngine: TestEngine;
let engine: Engine;
const owners: Owner[] = [];

beforeAll(async () => {
  testEngine = await startEngine();
  await importBusybox(testEngine.dockerHost);
  engine = connectEngine({ host: testEngine.dockerHost });
});

afterAll(async () => {
  for (const owner of owners) await removeSiteObjects(engine, owner.siteId);
  await testEngine?.stop();
});

function someone(): Owner {
  const owner = newOwner();
  owners.push(owner);
  return owner;
}

async function plan(owner: Owner, change: Partial<ContainerPlan>): Promise<ContainerPlan> {
  await ensureNetwork(engine, { name: objectName(owner), internal: false, egress: false }, owner);
  return {
    service: 'web',
    name: objectName(owner, 'web'),
    image: 'busybox:1.37.0',
    env: {},
    user: '65534:65534',
    mounts: [],
    tmpfs: ['/tmp'],
    readOnlyRoot: true,
    capabilities: [],
    networks: [objectName(owner)],
    limits: { memoryMb: 32, cpus: 0.25, pids: 32 },
    ...change,
  };
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: KonakError) => error,
  );
const inside = (name: string, ...command: string[]) => execute(engine, name, ['busybox', ...command]);

describe('the engine', () => {
  it('says its version when it is there, and why not when it is not', async () => {
    expect(await engineStatus(engine)).toMatchObject({ available: true, local: true, endpoint: testEngine.dockerHost });
    const reason = async (host: string) => {
      const status = await engineStatus(connectEngine({ host }));
      return status.available ? 'available' : status.reason;
    };
    expect(await reason('unix:///nowhere/docker.sock')).toBe('absent');
    expect(await reason('tcp://127.0.0.1:1')).toBe('refused');
    expect(await reason('ssh://someone@host')).toBe('unsupported');
  });

  it('gives a call that is not answered its deadline', async () => {
    const silent: Server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const status = await engineStatus(connectEngine({ host: `tcp://127.0.0.1:${port}` }));
    expect(status).toMatchObject({ available: false, reason: 'unreachable' });
    silent.close();
  });
});

describe('an image', () => {
  it('that the engine has is used without asking a registry', async () => {
    expect(await ensureImage(engine, 'busybox:1.37.0')).toMatchObject({ pulled: false });
  });

  it('that cannot be had ends with a reason that names it, and leaves nothing', async () => {
    // Port 1 of this machine: a registry that refuses every connection.
    const error = await failure(pullImage(engine, 'localhost:1/absent:1.0'));
    expect(error).toMatchObject({ kind: 'outside', code: 'registry_unreachable', retryable: true });
    expect(error?.params.image).toBe('localhost:1/absent:1.0');
  });

  it('is refused when its name is none', async () => {
    for (const name of ['busybox', 'a b:1', 'x:1?fromSrc=evil', '../images:1', 'x:1\n', 'UPPER:1', 'x:$TAG']) {
      expect(await failure(ensureImage(engine, name)), name).toMatchObject({ code: 'image_malformed' });
    }
  });
});

describe('a container', () => {
  it('has the hardened profile, as the engine tells it', async () => {
    const owner = someone();
    const { web } = await deploy(engine, owner, 'hard.example');
    const found = await rawInspect(engine, web.name);
    const host = found?.HostConfig;
    expect(host).toMatchObject({
      Privileged: false,
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges:true'],
      ReadonlyRootfs: true,
      Memory: 64 * 1024 * 1024,
      MemorySwap: 64 * 1024 * 1024,
      NanoCpus: 250_000_000,
      PidsLimit: 64,
      IpcMode: 'private',
      PidMode: '',
      UTSMode: '',
      NetworkMode: objectName(owner),
      RestartPolicy: { Name: 'unless-stopped' },
      Init: true,
      PublishAllPorts: false,
      LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '3' } },
    });
    expect([host?.CapAdd ?? [], host?.Devices ?? [], host?.Binds ?? [], host?.VolumesFrom ?? []]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(found?.Mounts.map(({ Type, RW }) => ({ Type, RW }))).toEqual([{ Type: 'volume', RW: false }]);
    expect(found?.NetworkSettings.Ports['8080/tcp']).toEqual([{ HostIp: '127.0.0.1', HostPort: String(web.hostPort) }]);
    expect(found?.Config.Labels).toMatchObject({
      'konak.managed': 'true',
      'konak.site': owner.siteId,
      'konak.tenant': owner.tenantId,
    });
  });

  it('cannot write its files, has no rights, and is nobody', async () => {
    const owner = someone();
    const { web } = await deploy(engine, owner, 'inside.example');
    expect((await inside(web.name, 'touch', '/srv/www/x')).exitCode).not.toBe(0);
    expect((await inside(web.name, 'touch', '/x')).exitCode).not.toBe(0);
    expect((await inside(web.name, 'touch', '/tmp/x')).exitCode).toBe(0);
    const status = (await inside(web.name, 'cat', '/proc/self/status')).output;
    expect(status).toMatch(/^CapEff:\s+0000000000000000$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(status).toMatch(/^Uid:\s+65534\b/m);
  });

  it('does not reach the containers of another site', async () => {
    const [one, other] = [someone(), someone()];
    const { web } = await deploy(engine, one, 'one.example');
    await deploy(engine, other, 'other.example');
    const target = await rawInspect(engine, objectName(other, 'web'));
    const address = target?.NetworkSettings.Networks[objectName(other)]?.IPAddress ?? '';
    expect(address).toMatch(/^10\.201\./);
    const own = await rawInspect(engine, web.name);
    const ownAddress = own?.NetworkSettings.Networks[objectName(one)]?.IPAddress ?? '';
    const get = (at: string) =>
      inside(web.name, 'sh', '-c', `printf 'GET / HTTP/1.0\\r\\n\\r\\n' | nc -w 2 ${at} 8080`);
    expect((await get(ownAddress)).output).toContain('one.example');
    expect((await get(address)).output).not.toContain('other.example');
    expect((await inside(web.name, 'nslookup', 'web')).output).toContain(ownAddress);
    expect((await inside(web.name, 'nslookup', objectName(other, 'web'))).output).not.toContain(address);
  });

  it('that ends at once is told with its exit code and last words', async () => {
    const owner = someone();
    const dying = await plan(owner, { command: ['busybox', 'sh', '-c', 'echo about to fall; exit 7'] });
    await runContainer(engine, dying, owner, CEILING);
    const error = await failure(waitHealthy(engine, dying.name, { deadlineMs: 30_000 }));
    expect(error).toMatchObject({ code: 'container_exited' });
    expect(error?.params).toMatchObject({ service: 'web', exitCode: 7 });
    expect(error?.params.log).toContain('about to fall');
  });

  it('that runs but never answers is unhealthy when the deadline has passed', async () => {
    const owner = someone();
    const mute = await plan(owner, { command: ['busybox', 'sleep', '600'], publish: 8080 });
    await runContainer(engine, mute, owner, CEILING);
    const error = await failure(waitHealthy(engine, mute.name, { httpPath: '/', deadlineMs: 1_000 }));
    expect(error).toMatchObject({ code: 'unhealthy' });
  });

  it('is well when its own health check says so', async () => {
    const owner = someone();
    const times = { intervalSeconds: 1, timeoutSeconds: 2, startPeriodSeconds: 0, retries: 3 };
    const checked = await plan(owner, {
      command: ['busybox', 'sleep', '600'],
      healthcheck: { command: ['busybox', 'true'], ...times },
    });
    await runContainer(engine, checked, owner, CEILING);
    expect((await waitHealthy(engine, checked.name)).health).toBe('healthy');
  });

  it('gets another loopback port when the chosen one is taken as it starts', async () => {
    const owner = someone();
    const narrow = connectEngine({ host: testEngine.dockerHost, hostPorts: [31_900, 31_909] });
    const wanted = await plan(owner, { command: ['busybox', 'sleep', '600'], publish: 8080 });
    const first = await runContainer(narrow, wanted, owner, CEILING);
    await removeSiteObjects(engine, owner.siteId);
    const squatter = createServer().listen(first.hostPort, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const second = await runContainer(narrow, await plan(owner, wanted), owner, CEILING);
    expect(second.hostPort).not.toBe(first.hostPort);
    expect(second.state).toBe('running');
    squatter.close();
  });

  it('is not taken over from another site of the same name', async () => {
    const [one, other] = [someone(), someone()];
    const theirs = await plan(one, { command: ['busybox', 'sleep', '600'] });
    await runContainer(engine, theirs, one, CEILING);
    const error = await failure(runContainer(engine, theirs, other, CEILING));
    expect(error).toMatchObject({ kind: 'conflict', code: 'name_taken' });
    expect((await listManaged(engine, one.siteId)).containers).toHaveLength(1);
  });

  it('forks no further than its limit, and neither it nor its neighbour falls', async () => {
    const owner = someone();
    const bomb = await plan(owner, { command: ['busybox', 'sleep', '600'] });
    await runContainer(engine, bomb, owner, CEILING);
    const forks = 'i=0; while [ $i -lt 100 ]; do sleep 30 & i=$((i+1)); done; echo all started';
    const ran = await inside(bomb.name, 'sh', '-c', forks);
    expect(ran.output).toContain("can't fork");
    expect(ran.output).not.toContain('all started');
  });
});

describe('a volume', () => {
  it('is filled with files that belong to whom they are for, the folder too', async () => {
    const owner = someone();
    const volume = objectName(owner, 'app');
    await ensureVolume(engine, { name: volume }, owner);
    const files = [
      { path: 'server.js', content: 'run' },
      { path: 'a/b/c.txt', content: 'çğş' },
    ];
    const fill = { volume, image: 'busybox:1.37.0', files, uid: 1000, gid: 1001 };
    await fillVolume(engine, fill, owner);
    await fillVolume(engine, fill, owner);
    const reader = await plan(owner, {
      command: ['busybox', 'sleep', '600'],
      user: '1000:1001',
      mounts: [{ volume, path: '/app', readOnly: false }],
    });
    await runContainer(engine, reader, owner, CEILING);
    expect((await inside(reader.name, 'cat', '/app/a/b/c.txt')).output).toBe('çğş');
    expect((await inside(reader.name, 'touch', '/app/new', '/app/a/new')).exitCode).toBe(0);
    expect((await listManaged(engine, owner.siteId)).containers).toHaveLength(1);
  });

  it('takes no file that leaves it', async () => {
    const owner = someone();
    for (const path of ['../etc/passwd', '/etc/passwd', 'a/../../b', 'a//b', '.ssh/x']) {
      const fill = { volume: 'v', image: 'busybox:1.37.0', files: [{ path, content: '' }], uid: 0, gid: 0 };
      await expect(fillVolume(engine, fill, owner), path).rejects.toThrow('not a path inside');
    }
  });
});
