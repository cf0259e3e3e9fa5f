import type { ContainerCreateOptions } from 'dockerode';
import { LABEL, type Owner, ownerLabels } from './labels';
import { CAPABILITIES, type ContainerLimits, type ContainerPlan } from './plan';

const MEBIBYTE = 1024 * 1024;
const NANOSECOND = 1_000_000_000;

/**
 * The engine's specification of a planned container, with the one security profile all containers get. What a plan can
 * choose is taken over; everything else is fixed here, so a template cannot ask for it. `hostPort` is the loopback port
 * a published container gets. Source of the profile: CIS Docker Benchmark 1.6, section 5.
 */
export function hardenedSpec(plan: ContainerPlan, owner: Owner, ceiling: ContainerLimits, hostPort?: number) {
  const memory = Math.min(plan.limits.memoryMb, ceiling.memoryMb) * MEBIBYTE;
  const port = plan.publish === undefined ? undefined : `${plan.publish}/tcp`;
  return {
    Image: plan.image,
    Cmd: plan.command,
    Env: Object.entries(plan.env).map(([key, value]) => `${key}=${value}`),
    User: plan.user,
    WorkingDir: plan.workingDir,
    Hostname: plan.service,
    Labels: {
      ...ownerLabels(owner),
      [LABEL.service]: plan.service,
      ...(hostPort === undefined ? {} : { [LABEL.port]: String(hostPort) }),
    },
    ExposedPorts: port ? { [port]: {} } : undefined,
    Healthcheck: healthcheck(plan),
    StopTimeout: 10,
    HostConfig: {
      Privileged: false,
      CapDrop: ['ALL'],
      CapAdd: CAPABILITIES.filter((capability) => plan.capabilities.includes(capability)),
      SecurityOpt: ['no-new-privileges:true'],
      ReadonlyRootfs: plan.readOnlyRoot,
      Tmpfs: Object.fromEntries(plan.tmpfs.map((path) => [path, 'rw,noexec,nosuid,nodev,size=64m'])),
      Mounts: plan.mounts.map((mount) => ({
        Type: 'volume' as const,
        Source: mount.volume,
        Target: mount.path,
        ReadOnly: mount.readOnly,
      })),
      Memory: memory,
      // The same as memory: no swap on top of it.
      MemorySwap: memory,
      NanoCpus: Math.round(Math.min(plan.limits.cpus, ceiling.cpus) * NANOSECOND),
      PidsLimit: Math.min(plan.limits.pids, ceiling.pids),
      ShmSize: 64 * MEBIBYTE,
      Ulimits: [{ Name: 'nofile', Soft: 16_384, Hard: 16_384 }],
      NetworkMode: plan.networks[0] ?? 'none',
      IpcMode: 'private',
      PidMode: '',
      UTSMode: '',
      Devices: [],
      Binds: [],
      VolumesFrom: [],
      PublishAllPorts: false,
      PortBindings: port && hostPort ? { [port]: [{ HostIp: '127.0.0.1', HostPort: String(hostPort) }] } : {},
      RestartPolicy: { Name: 'unless-stopped' },
      Init: true,
      LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '3' } },
    },
    NetworkingConfig: plan.networks[0]
      ? { EndpointsConfig: { [plan.networks[0]]: { Aliases: [plan.service] } } }
      : undefined,
  } satisfies ContainerCreateOptions;
}

function healthcheck({ healthcheck: check }: ContainerPlan) {
  if (!check) return undefined;
  return {
    Test: ['CMD', ...check.command],
    Interval: check.intervalSeconds * NANOSECOND,
    Timeout: check.timeoutSeconds * NANOSECOND,
    StartPeriod: check.startPeriodSeconds * NANOSECOND,
    Retries: check.retries,
  };
}
