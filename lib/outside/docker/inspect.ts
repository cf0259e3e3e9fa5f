import type { ContainerInspectInfo } from 'dockerode';
import { ask, askMaybe } from './ask';
import type { Engine } from './engine';
import { LABEL, type Labels } from './labels';

type ContainerState = 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';

/** What is known of a container, in our words. No environment: it holds secrets. */
export interface ContainerFacts {
  id: string;
  name: string;
  image: string;
  service: string;
  state: ContainerState;
  /** Only with a health check of its own. */
  health?: 'starting' | 'healthy' | 'unhealthy';
  exitCode: number;
  outOfMemory: boolean;
  restarts: number;
  startedAt: string;
  /** Loopback port of the engine's host. */
  hostPort?: number;
  labels: Labels;
}

/** Undefined when there is none of that name or id. */
export async function inspectContainer(engine: Engine, name: string): Promise<ContainerFacts | undefined> {
  const found = await rawInspect(engine, name);
  return found && factsOf(found);
}

/** The engine's whole answer, environment included: for checks, never for pages or logs. */
export function rawInspect(engine: Engine, name: string): Promise<ContainerInspectInfo | undefined> {
  return askMaybe(engine, { method: 'GET', path: `/containers/${encodeURIComponent(name)}/json` });
}

function factsOf(found: ContainerInspectInfo): ContainerFacts {
  const labels = found.Config.Labels ?? {};
  const health = found.State.Health?.Status;
  return {
    id: found.Id,
    name: found.Name.replace(/^\//, ''),
    image: found.Config.Image,
    service: labels[LABEL.service] ?? '',
    state: found.State.Status as ContainerState,
    health: health === 'starting' || health === 'healthy' || health === 'unhealthy' ? health : undefined,
    exitCode: found.State.ExitCode,
    outOfMemory: found.State.OOMKilled,
    restarts: found.RestartCount,
    startedAt: found.State.StartedAt,
    hostPort: labels[LABEL.port] ? Number(labels[LABEL.port]) : undefined,
    labels,
  };
}

export interface ListedContainer {
  id: string;
  name: string;
  image: string;
  service: string;
  siteId: string;
  tenantId: string;
  state: ContainerState;
  hostPort?: number;
}

/** Containers of sites, stopped ones too; of one site when told. */
export async function listContainers(engine: Engine, siteId?: string): Promise<ListedContainer[]> {
  const label = [siteId ? `${LABEL.site}=${siteId}` : LABEL.site];
  const query = { all: true, filters: { label } };
  type Listed = { Id: string; Names: string[]; Image: string; State: string; Labels: Labels };
  const found = await ask<Listed[]>(engine, { method: 'GET', path: '/containers/json', query });
  return found.map((listed) => ({
    id: listed.Id,
    name: (listed.Names[0] ?? '').replace(/^\//, ''),
    image: listed.Image,
    service: listed.Labels[LABEL.service] ?? '',
    siteId: listed.Labels[LABEL.site] ?? '',
    tenantId: listed.Labels[LABEL.tenant] ?? '',
    state: listed.State as ContainerState,
    hostPort: listed.Labels[LABEL.port] ? Number(listed.Labels[LABEL.port]) : undefined,
  }));
}
