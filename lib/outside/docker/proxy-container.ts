import { ask, askMaybe } from './ask';
import { removeById, startContainer } from './containers';
import type { Engine } from './engine';
import { execute } from './execute';
import { waitHealthy } from './health';
import { ensureImage } from './images';
import { inspectContainer } from './inspect';
import { LABEL } from './labels';
import { joinNetwork, leaveNetwork, networkNamed } from './networks';
import { engineStatus } from './status';

export interface ProxyContainer {
  name: string;
  image: string;
  command: string[];
  /** Folder of the host, seen at the same path inside. The only bind mount there is: the proxy is ours, no site's. */
  folder: string;
  port: number;
  address: string;
}

const ROLE = 'konak.role';
const LABELS = { [LABEL.managed]: 'true', [ROLE]: 'proxy' };

/** What the web proxy needs of an engine to live on it (the shape `lib/outside/proxy` asks for). */
export function proxyHost(engine: Engine) {
  return {
    async usable(): Promise<boolean> {
      const status = await engineStatus(engine);
      return status.available && status.local;
    },
    async prepare(image: string): Promise<void> {
      await ensureImage(engine, image);
    },
    ensure: (wanted: ProxyContainer) => ensureProxy(engine, wanted),
    execute: (name: string, command: string[]) => execute(engine, name, command),
    async isRunning(name: string): Promise<boolean> {
      return (await inspectContainer(engine, name))?.state === 'running';
    },
    join: (name: string, network: string) => joinNetwork(engine, network, name),
    leave: (name: string, network: string) => leaveNetwork(engine, network, name),
    async remove(name: string): Promise<void> {
      const present = await inspectContainer(engine, name);
      if (present && present.labels[ROLE] !== 'proxy') return;
      if (present) await removeById(engine, present.id);
      await askMaybe(engine, { method: 'DELETE', path: `/networks/${encodeURIComponent(name)}` });
    },
  };
}

async function ensureProxy(engine: Engine, wanted: ProxyContainer): Promise<void> {
  const present = await inspectContainer(engine, wanted.name);
  if (!present) {
    // A network of its own: the engine's name server answers in those only, and not every engine has a default one.
    await networkNamed(engine, { name: wanted.name, internal: false, egress: false }, LABELS);
    const path = '/containers/create';
    await ask(engine, { method: 'POST', path, query: { name: wanted.name }, body: proxySpec(wanted) });
  }
  if (present?.state === 'running') return;
  await startContainer(engine, wanted.name);
  await waitHealthy(engine, wanted.name, { deadlineMs: 20_000 });
}

function proxySpec(wanted: ProxyContainer) {
  const port = `${wanted.port}/tcp`;
  return {
    Image: wanted.image,
    Entrypoint: [wanted.command[0]],
    Cmd: wanted.command.slice(1),
    Labels: LABELS,
    ExposedPorts: { [port]: {} },
    HostConfig: {
      NetworkMode: wanted.name,
      CapDrop: ['ALL'],
      // Its master starts as root, opens the port and hands over to workers of another user.
      CapAdd: ['CHOWN', 'DAC_OVERRIDE', 'NET_BIND_SERVICE', 'SETGID', 'SETUID', 'KILL'],
      SecurityOpt: ['no-new-privileges:true'],
      ReadonlyRootfs: true,
      Mounts: [{ Type: 'bind', Source: wanted.folder, Target: wanted.folder }],
      Memory: 256 * 1024 * 1024,
      PidsLimit: 64,
      PortBindings: { [port]: [{ HostIp: wanted.address, HostPort: String(wanted.port) }] },
      RestartPolicy: { Name: 'unless-stopped' },
      Init: true,
      LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '3' } },
    },
  };
}
