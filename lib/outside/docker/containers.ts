import { createHash } from 'node:crypto';
import { KonakError, outside } from '@/lib/kernel/errors';
import { ask, askMaybe } from './ask';
import type { Engine } from './engine';
import { engineWords } from './failure';
import { hardenedSpec } from './hardened-spec';
import { chooseHostPort } from './host-ports';
import { type ContainerFacts, inspectContainer } from './inspect';
import { LABEL, type Owner } from './labels';
import { joinNetwork } from './networks';
import { assertOwned } from './owned';
import type { ContainerLimits, ContainerPlan } from './plan';

const PORT_TRIES = 5;
const container = (name: string, rest = '') => `/containers/${encodeURIComponent(name)}${rest}`;

/**
 * Makes a planned container, not started, joined to its networks. One made before from the same plan is kept; one made
 * from another plan is replaced (its volumes stay). Throws `image_not_found`, `name_taken`, `no_port_left`.
 */
async function ensureContainer(
  engine: Engine,
  plan: ContainerPlan,
  owner: Owner,
  ceiling: ContainerLimits,
  avoidPorts: ReadonlySet<number> = new Set(),
): Promise<ContainerFacts> {
  const digest = specDigest(plan, owner, ceiling);
  const present = await inspectContainer(engine, plan.name);
  if (present) assertOwned(present.labels, owner, plan.name);
  if (present?.labels[LABEL.spec] !== digest) {
    if (present) await removeById(engine, present.id);
    const port = plan.publish === undefined ? undefined : await chooseHostPort(engine, plan.name, avoidPorts);
    const spec = hardenedSpec(plan, owner, ceiling, port);
    const body = { ...spec, Labels: { ...spec.Labels, [LABEL.spec]: digest } };
    await ask(engine, { method: 'POST', path: '/containers/create', query: { name: plan.name }, body });
  }
  for (const network of plan.networks.slice(1)) await joinNetwork(engine, network, plan.name, plan.service);
  const made = await inspectContainer(engine, plan.name);
  if (!made) throw outside('container_gone', { name: plan.name }, { retryable: true });
  return made;
}

/** Makes and starts a planned container. A loopback port taken meanwhile is exchanged for another. */
export async function runContainer(
  engine: Engine,
  plan: ContainerPlan,
  owner: Owner,
  ceiling: ContainerLimits,
): Promise<ContainerFacts> {
  const avoid = new Set<number>();
  for (let tries = 1; ; tries += 1) {
    const made = await ensureContainer(engine, plan, owner, ceiling, avoid);
    try {
      await startContainer(engine, plan.name);
      return (await inspectContainer(engine, plan.name)) ?? made;
    } catch (error) {
      if (!(error instanceof KonakError && error.code === 'port_in_use') || made.hostPort === undefined) throw error;
      if (tries === PORT_TRIES)
        throw outside('port_in_use', { port: made.hostPort }, { retryable: true, cause: error });
      avoid.add(made.hostPort);
      await removeContainer(engine, plan.name, owner);
    }
  }
}

/** Starts a container; running already is fine. Throws `port_in_use`, `out_of_disk`, `engine_refused`. */
export async function startContainer(engine: Engine, name: string): Promise<void> {
  await ask(engine, { method: 'POST', path: container(name, '/start'), deadlineMs: 60_000 });
}

/** Asks a container to end, kills it after `graceSeconds`; stopped or gone already is fine. */
export async function stopContainer(engine: Engine, name: string, graceSeconds = 10): Promise<void> {
  const query = { t: graceSeconds };
  const deadlineMs = (graceSeconds + 30) * 1000;
  await askMaybe(engine, { method: 'POST', path: container(name, '/stop'), query, deadlineMs });
}

/** Removes a site's container, running or not, with its nameless volumes. Gone already is fine. */
export async function removeContainer(engine: Engine, name: string, owner: Pick<Owner, 'siteId'>): Promise<void> {
  const present = await inspectContainer(engine, name);
  if (!present) return;
  assertOwned(present.labels, owner, name);
  await removeById(engine, present.id);
}

/** Removes whatever the id names, and returns when it is gone. */
export async function removeById(engine: Engine, id: string): Promise<void> {
  try {
    await askMaybe(engine, {
      method: 'DELETE',
      path: container(id),
      query: { v: true, force: true },
      deadlineMs: 60_000,
    });
  } catch (error) {
    const gone = { method: 'POST' as const, path: container(id, '/wait'), query: { condition: 'removed' } };
    if (!/already in progress/i.test(engineWords(error))) throw error;
    await askMaybe(engine, { ...gone, deadlineMs: 60_000 });
  }
}

/** The same for the same plan; the host port is not part of it. */
function specDigest(plan: ContainerPlan, owner: Owner, ceiling: ContainerLimits): string {
  const text = JSON.stringify([hardenedSpec(plan, owner, ceiling), plan.networks]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
