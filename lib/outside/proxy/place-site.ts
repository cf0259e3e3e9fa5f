import { conflict, outside } from '@/lib/kernel/errors';
import { untilAnswers, untilGone, untilSteady } from './live';
import { mainConfig } from './main-config';
import { parseConfig } from './parse-config';
import { probe } from './probe';
import type { ProxyFiles } from './proxy-files';
import type { Runner } from './runner';
import { type CheckedRoute, type Listen, REVISION_PATH, siteConfig } from './site-route';

export interface Place {
  files: ProxyFiles;
  runner: Runner;
  listen: Listen;
  address: string;
  port: number;
}

export interface PlacedSite {
  revision: string;
  /** What `/` answers under the first name: 502 when nothing listens behind it. */
  status: number;
}

/** Writes, tests, swaps, reloads and asks; puts the former file back when any of it fails. Under the lock. */
export async function placeSite(place: Place, route: CheckedRoute): Promise<PlacedSite> {
  const { files, runner, listen, address, port } = place;
  const name = `sites/${route.siteId}.conf`;
  const { text, revision } = siteConfig(route, listen);
  await refuseTakenNames(files, route);
  if (route.onEngine) await runner.join(route.onEngine.network);
  const former = await files.read(name);
  if (former !== text) {
    await files.write(`${name}.new`, text);
    try {
      await test(place, `${name}.new`, name);
    } catch (error) {
      await files.remove(`${name}.new`);
      throw error;
    }
    await files.move(`${name}.new`, name);
  }
  try {
    await runner.reload();
    for (const [n, host] of route.serverNames.entries()) {
      const expected = { address, port, host, revision };
      // All names are in one file: when one is steady, so are the others.
      const live = await (n === 0 ? untilSteady(expected) : untilAnswers(expected));
      if (!live) throw outside('proxy_not_live', { host }, { retryable: true });
    }
  } catch (error) {
    await (former === undefined ? files.remove(name) : files.write(name, former));
    await runner.reload().catch(() => undefined);
    throw error;
  }
  const answer = await probe(address, port, route.serverNames[0] ?? '', '/', 10_000);
  return { revision, status: answer?.status ?? 504 };
}

/** Has nginx read everything as it would be with the candidate in the place of the site's file. */
async function test({ files, runner, listen }: Place, candidate: string, replaces: string): Promise<void> {
  const others = (await files.sites()).map((site) => `sites/${site}`).filter((site) => site !== replaces);
  const includes = [...others, candidate];
  await files.write('test.conf', mainConfig(files.prefix, { listen, pid: 'temp/test.pid', includes }));
  const message = await runner.complaint('test.conf');
  await files.remove('test.conf');
  if (message !== undefined) throw outside('proxy_config_refused', {}, { cause: new Error(message) });
}

/** nginx serves a name two sites claim from the first of them, silently. */
async function refuseTakenNames(files: ProxyFiles, route: CheckedRoute): Promise<void> {
  for (const site of await files.sites()) {
    if (site === `${route.siteId}.conf`) continue;
    const names = serverNames((await files.read(`sites/${site}`)) ?? '');
    const taken = route.serverNames.find((name) => names.includes(name));
    if (taken) throw conflict('server_name_taken', { name: taken });
  }
}

function serverNames(text: string): string[] {
  const servers = parseConfig(text).flatMap((server) => server.block ?? []);
  return servers.filter(({ name }) => name === 'server_name').flatMap(({ args }) => args);
}

/** Takes a site's file away and waits until its names lead nowhere. Under the lock. */
export async function takeSiteAway(place: Place, siteId: string): Promise<void> {
  const { files, runner, address, port } = place;
  const name = `sites/${siteId}.conf`;
  const former = await files.read(name);
  await files.remove(`${name}.new`);
  if (former === undefined) return;
  await files.remove(name);
  if (!(await runner.isRunning())) return;
  await runner.reload();
  const [revision, host] = [revisionIn(former), serverNames(former)[0]];
  if (revision === undefined || host === undefined) return;
  const gone = await untilGone({ address, port, host, revision });
  if (!gone) throw outside('proxy_not_live', { host }, { retryable: true });
}

function revisionIn(text: string): string | undefined {
  const locations = parseConfig(text).flatMap((server) => server.block ?? []);
  const marker = locations.find(({ name, args }) => name === 'location' && args.includes(REVISION_PATH));
  return marker?.block?.find(({ name }) => name === 'return')?.args[1];
}
