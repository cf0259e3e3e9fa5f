import type { Owner } from './labels';

/** All a template may ask for beyond none. Nothing here lets a container act outside itself. */
export const CAPABILITIES = [
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'KILL',
  'NET_BIND_SERVICE',
  'SETGID',
  'SETUID',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export interface ContainerLimits {
  memoryMb: number;
  cpus: number;
  pids: number;
}

interface Mount {
  /** Name of a volume on the engine; never a path of the host. */
  volume: string;
  path: string;
  readOnly: boolean;
}

interface Healthcheck {
  /** Argument vector; no shell. */
  command: string[];
  intervalSeconds: number;
  timeoutSeconds: number;
  startPeriodSeconds: number;
  retries: number;
}

/** One container to be, as templates and rules describe it: only what may be chosen. The rest is `hardenedSpec`. */
export interface ContainerPlan {
  service: string;
  name: string;
  image: string;
  command?: string[];
  env: Record<string, string>;
  /** Numeric `uid:gid`; the image's own user when absent. */
  user?: string;
  workingDir?: string;
  mounts: Mount[];
  tmpfs: string[];
  readOnlyRoot: boolean;
  capabilities: Capability[];
  /** The first is where the container is created; its name there is its service's. */
  networks: string[];
  /** Port of the container to publish on the loopback address of the host. */
  publish?: number;
  healthcheck?: Healthcheck;
  limits: ContainerLimits;
}

export interface NetworkPlan {
  name: string;
  /** No way out and none in: databases live here. */
  internal: boolean;
  /** Containers may open connections to the world. */
  egress: boolean;
}

export interface VolumePlan {
  name: string;
}

/** Everything a site needs on the engine, containers in the order to start them. */
export interface SitePlan {
  owner: Owner;
  networks: NetworkPlan[];
  volumes: VolumePlan[];
  containers: ContainerPlan[];
  web: { container: string; port: number; path: string };
  /** Starter files: which volume they go to, through which image, and whose they are. */
  files?: { volume: string; image: string; uid: number; gid: number };
  /** No container gets more than this, whatever its plan says. */
  ceiling: ContainerLimits;
}
