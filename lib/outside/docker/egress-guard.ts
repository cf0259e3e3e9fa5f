import { readFile } from 'node:fs/promises';
import { log } from '@/lib/kernel/log';
import { egressRules, jumpTo, nameServersIn } from './egress-rules';
import type { Engine } from './engine';
import { firewall } from './firewall';

/** Whether the containers of sites are kept from the machine itself, its metadata service and private networks. */
export type EgressGuard = 'installed' | 'missing';

/** The machine's resolver settings, and those systemd keeps for programs that cannot ask its local one. */
const RESOLVERS = ['/etc/resolv.conf', '/run/systemd/resolve/resolv.conf'];

const FRESH_MS = 60_000;
const known = new WeakMap<Engine, { at: number; guard: Promise<EgressGuard> }>();
const underway = new WeakMap<Engine, Promise<EgressGuard>>();
let told = false;

/**
 * Puts up the firewall rules of the engine's subnet pool, or finds them up. Possible for root beside an engine on this
 * machine that has iptables; elsewhere it is the operator's to do (docs/guides/production.md), and said once in the log.
 * Never throws. Safe to repeat, and to be repeated: a restart of the machine or its firewall forgets the rules.
 * Remembered for a minute; `fresh` looks again.
 */
export function ensureEgressGuard(engine: Engine, { fresh = false } = {}): Promise<EgressGuard> {
  const last = known.get(engine);
  if (last && !fresh && Date.now() - last.at < FRESH_MS) return last.guard;
  const guard = once(engine);
  known.set(engine, { at: Date.now(), guard });
  return guard;
}

/** Calls at the same time are one: two would both find a rule missing. */
function once(engine: Engine): Promise<EgressGuard> {
  const running = underway.get(engine);
  if (running) return running;
  const work = install(engine)
    .then(() => 'installed' as const)
    .catch((err) => {
      if (!told) log.warn({ err }, 'sites can reach this machine and its private networks: no firewall rules are set');
      told = true;
      return 'missing' as const;
    })
    .finally(() => underway.delete(engine));
  underway.set(engine, work);
  return work;
}

async function install(engine: Engine): Promise<void> {
  if (!engine.endpoint.local) throw new Error('the engine is on another machine');
  if (process.getuid?.() !== 0) throw new Error('only root may set firewall rules');
  // The engine's own place for rules of others. Where it is not, the engine's network is not the one we see.
  await firewall('iptables', ['-S', 'DOCKER-USER']);
  const { chains, text } = egressRules(engine.subnetPool, await nameServers());
  await firewall('iptables-restore', ['--noflush'], text);
  for (const { name, from } of chains) await lead(from, name, engine.subnetPool);
}

/** One rule that leads to our chain, before all others of the chain it stands in. */
async function lead(from: string, name: string, pool: string): Promise<void> {
  const rule = jumpTo(name, pool);
  const listed = (await firewall('iptables', ['-S', from])).split('\n');
  const ours = listed.filter((line) => line.endsWith(` -j ${name}`)).length;
  if (ours === 0) await firewall('iptables', ['-I', from, '1', ...rule]);
  for (let extra = 1; extra < ours; extra += 1) await firewall('iptables', ['-D', from, ...rule]);
}

async function nameServers(): Promise<string[]> {
  const texts = await Promise.all(RESOLVERS.map((file) => readFile(file, 'utf8').catch(() => '')));
  return [...new Set(texts.flatMap(nameServersIn))];
}
