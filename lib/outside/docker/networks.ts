import { outside } from '@/lib/kernel/errors';
import { ask, askMaybe } from './ask';
import type { Engine } from './engine';
import { engineWords } from './failure';
import { hostNetworks } from './host-routes';
import { LABEL, type Labels, type NamedObject, type Owner, ownerIn, ownerLabels, spread } from './labels';
import { assertOwned } from './owned';
import type { NetworkPlan } from './plan';
import { freeSubnets, overlaps, parseSubnet, subnetCount } from './subnets';

interface Network {
  Id: string;
  Name: string;
  Labels?: Labels | null;
  IPAM?: { Config?: { Subnet?: string }[] | null };
  Containers?: Record<string, unknown> | null;
}

/** Tries at another subnet when somebody else took the chosen one meanwhile. */
const TRIES = 16;

const inspect = (engine: Engine, name: string) =>
  askMaybe<Network>(engine, { method: 'GET', path: `/networks/${encodeURIComponent(name)}` });

/** Makes a site's network, or finds the one made before. Throws `no_network_left`, `name_taken`. */
export async function ensureNetwork(engine: Engine, plan: NetworkPlan, owner: Owner): Promise<{ id: string }> {
  const present = await inspect(engine, plan.name);
  if (present) assertOwned(present.Labels, owner, plan.name);
  return { id: present?.Id ?? (await makeNetwork(engine, plan, ownerLabels(owner))) };
}

/** The id of a network by name, made with these labels when there is none. */
export async function networkNamed(engine: Engine, plan: NetworkPlan, labels: Labels): Promise<string> {
  return (await inspect(engine, plan.name))?.Id ?? (await makeNetwork(engine, plan, labels));
}

async function makeNetwork(engine: Engine, plan: NetworkPlan, labels: Labels): Promise<string> {
  const all = await ask<Network[]>(engine, { method: 'GET', path: '/networks' });
  const known = all.flatMap((network) => (network.IPAM?.Config ?? []).flatMap((part) => part.Subnet ?? []));
  const taken = [...known, ...(engine.endpoint.local ? await networksInPool(engine.subnetPool) : [])];
  const first = spread(plan.name, subnetCount(engine.subnetPool));
  let tries = 0;
  for (const subnet of freeSubnets(engine.subnetPool, taken, first)) {
    try {
      return await create(engine, plan, labels, subnet);
    } catch (error) {
      tries += 1;
      if (tries >= TRIES || !isOverlap(error)) throw error;
    }
  }
  throw outside('no_network_left', {});
}

/** What of the pool this machine routes elsewhere. A wider route, such as that of its own network, is not meant. */
async function networksInPool(pool: string): Promise<string[]> {
  const { bits } = parseSubnet(pool);
  return (await hostNetworks()).filter((network) => parseSubnet(network).bits > bits && overlaps(network, pool));
}

async function create(engine: Engine, plan: NetworkPlan, labels: Labels, subnet: string): Promise<string> {
  const body = {
    Name: plan.name,
    CheckDuplicate: true,
    Driver: 'bridge',
    Internal: plan.internal,
    EnableIPv6: false,
    IPAM: { Driver: 'default', Config: [{ Subnet: subnet }] },
    // Without masquerading, what a container sends out carries an address nobody answers to.
    Options: { 'com.docker.network.bridge.enable_ip_masquerade': String(plan.egress && !plan.internal) },
    Labels: labels,
  };
  return (await ask<{ Id: string }>(engine, { method: 'POST', path: '/networks/create', body })).Id;
}

function isOverlap(error: unknown): boolean {
  return /pool overlaps|conflicts with network/i.test(engineWords(error));
}

/** Joins a container to a network; joined already is fine. `alias` is its name for the others there. */
export async function joinNetwork(engine: Engine, network: string, container: string, alias?: string) {
  const body = { Container: container, EndpointConfig: alias ? { Aliases: [alias] } : {} };
  try {
    await ask(engine, { method: 'POST', path: `/networks/${encodeURIComponent(network)}/connect`, body });
  } catch (error) {
    if (!/already exists in network/i.test(engineWords(error))) throw error;
  }
}

/** Takes a container out of a network; not joined, or either gone, is fine. */
export async function leaveNetwork(engine: Engine, network: string, container: string) {
  const body = { Container: container, Force: true };
  try {
    await askMaybe(engine, { method: 'POST', path: `/networks/${encodeURIComponent(network)}/disconnect`, body });
  } catch (error) {
    if (!/is not connected/i.test(engineWords(error))) throw error;
  }
}

/** Removes a site's network, whoever is still joined to it. Gone already is fine. */
export async function removeNetwork(engine: Engine, name: string, owner: Pick<Owner, 'siteId'>): Promise<void> {
  const present = await inspect(engine, name);
  if (!present) return;
  assertOwned(present.Labels, owner, name);
  for (const container of Object.keys(present.Containers ?? {})) await leaveNetwork(engine, present.Id, container);
  await askMaybe(engine, { method: 'DELETE', path: `/networks/${present.Id}` });
}

/** Networks of sites; of one site when told. */
export async function listNetworks(engine: Engine, siteId?: string): Promise<NamedObject[]> {
  const label = [siteId ? `${LABEL.site}=${siteId}` : LABEL.site];
  const found = await ask<Network[]>(engine, { method: 'GET', path: '/networks', query: { filters: { label } } });
  return found.map((network) => ({ name: network.Name, ...ownerIn(network.Labels) }));
}
