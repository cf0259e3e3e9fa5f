import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sites } from '@/db/schema/sites';
import { execute } from '@/lib/doors/gates';
import { runDefinitions } from '@/lib/doors/run-definitions';
import { crontab, tasks } from '@/lib/doors/tasks';
import { platformTransaction } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { executeRun } from '@/lib/kernel/runs';
import { engine, ensureNetwork, ensureVolume, listManaged, objectName } from '@/lib/outside/docker';
import { deleteSite, deploySite, sweepSites } from '@/lib/sites';
import { siteProxy } from '@/lib/sites/proxy';
import { usedMeters } from '@/lib/usage';
import { startEngine } from '../../support/engine';
import { importBusybox } from '../../support/images';
import { installKonak } from '../../support/installation';
import { freePort } from '../../support/ports';
import { customerWithDomain, finish } from './support';

const home = mkdtempSync(path.join(tmpdir(), 'konak-remains-'));
const started = await startEngine();
installKonak({ KONAK_HOME: home, KONAK_PROXY_PORT: String(await freePort()), DOCKER_HOST: started.dockerHost });

beforeAll(() => importBusybox(started.dockerHost, ['busybox:1.37.0']));
afterAll(async () => {
  await siteProxy().stop();
  await started.stop();
  rmSync(home, { recursive: true, force: true });
});

const nothing = { containers: [], networks: [], volumes: [] };
const left = (siteId: string) => listManaged(engine(), siteId);
const rowOf = async (id: string) =>
  (await platformTransaction((tx) => tx.select().from(sites).where(eq(sites.id, id))))[0];
const places = ({ ctx, actor }: Awaited<ReturnType<typeof customerWithDomain>>['person']) =>
  platformTransaction((tx) => usedMeters(tx, ctx.tenant.id, actor.customerId as string)).then(
    (used) => used.get('containers') ?? 0,
  );

/** A network and a volume of a site's, as a call that was thought lost may leave them. */
async function leave(owner: { siteId: string; tenantId: string }) {
  await ensureNetwork(engine(), { name: objectName(owner), internal: false, egress: false }, owner);
  await ensureVolume(engine(), { name: objectName(owner, 'data') }, owner);
}

async function failedSite() {
  const found = await customerWithDomain(3);
  const wish = { domain_id: found.domainId, container_type: 'static', config: { version: '1.36.1' } };
  const site = await execute(deploySite, found.person.ctx, wish);
  expect((await finish(found.person, site.run_id)).run.state).toBe('failed');
  return { ...found, site, owner: { siteId: site.id, tenantId: found.person.ctx.tenant.id } };
}

it('a deployment whose template was taken off the list meanwhile fails and leaves nothing', async () => {
  const { person, domainId } = await customerWithDomain();
  const site = await execute(deploySite, person.ctx, { domain_id: domainId, container_type: 'static' });
  const deploy = runDefinitions.get('site.deploy');
  if (!deploy) throw new Error('there is no such run');
  const gone = (tx: Parameters<Parameters<typeof platformTransaction>[0]>[0]) =>
    tx.update(sites).set({ templateKey: 'was-offered-once' }).where(eq(sites.id, site.id));
  const steps = deploy.steps.map((step) =>
    step.name === 'health' ? { ...step, do: async () => void (await platformTransaction(gone)) } : step,
  );
  await executeRun(site.run_id as string, new Map([['site.deploy', { ...deploy, steps }]]));
  const { run } = await finish(person, site.run_id);
  expect(run).toMatchObject({ state: 'failed', error: { code: 'template_not_found' } });
  expect(await left(site.id)).toEqual(nothing);
  expect(await places(person)).toBe(0);
});

it('a site of several containers whose images cannot be had fails, and leaves nothing', async () => {
  const { person, domainId } = await customerWithDomain();
  const site = await execute(deploySite, person.ctx, { domain_id: domainId, container_type: 'wordpress' });
  const { run, steps } = await finish(person, site.run_id);
  expect(run.state).toBe('failed');
  expect(['image_not_found', 'registry_unreachable']).toContain(run.error?.code);
  expect(steps.map((step) => step.state)).toEqual(['failed', ...steps.slice(1).map(() => 'skipped')]);
  expect(await left(site.id)).toEqual(nothing);
  expect(await siteProxy().readSite(site.id)).toBeUndefined();
  expect(await places(person)).toBe(0);
});

it('another deployment retires the failed one: no secrets stay, and the engine is swept', async () => {
  const { person, domainId, site, owner } = await failedSite();
  await leave(owner);
  const again = await execute(deploySite, person.ctx, { domain_id: domainId, container_type: 'static' });
  const retired = await rowOf(site.id);
  expect(retired).toMatchObject({ status: 'deleted', secretsEncrypted: null });
  expect((await finish(person, retired?.runId ?? null)).run).toMatchObject({ name: 'site.delete', state: 'done' });
  expect(await left(site.id)).toEqual(nothing);
  expect((await rowOf(site.id))?.deletedAt).toEqual(retired?.deletedAt);
  expect((await finish(person, again.run_id)).run.state).toBe('done');
  expect(await places(person)).toBe(1);
});

it('the sweep removes what deleted and failed sites left, and nothing else', async () => {
  const failed = await failedSite();
  await leave(failed.owner);
  const { person, domainId } = await customerWithDomain();
  const running = await execute(deploySite, person.ctx, { domain_id: domainId, container_type: 'static' });
  // Not at work yet: the run of this one still waits.
  await leave({ siteId: running.id, tenantId: person.ctx.tenant.id });
  const stranger = { siteId: newId(), tenantId: newId() };
  await leave(stranger);
  // Carries the id of a failed site of ours, but another tenant's.
  const forged = { ...(await failedSite()).owner, tenantId: newId() };
  await leave(forged);
  await mkdir(path.join(home, 'nginx', 'sites'), { recursive: true });
  const routeOf = (siteId: string) => path.join(home, 'nginx', 'sites', `${siteId}.conf`);
  for (const id of [failed.site.id, stranger.siteId]) await writeFile(routeOf(id), '# left behind\n');

  await sweepSites();
  expect(await left(failed.site.id)).toEqual(nothing);
  expect(await siteProxy().readSite(failed.site.id)).toBeUndefined();
  for (const id of [running.id, stranger.siteId, forged.siteId]) {
    const { networks, volumes } = await left(id);
    expect([networks.length, volumes.length]).toEqual([1, 1]);
  }
  expect(await siteProxy().readSite(stranger.siteId)).toContain('left behind');

  expect((await finish(person, running.run_id)).run.state).toBe('done');
  const going = await execute(deleteSite, person.ctx, { id: running.id });
  expect((await finish(person, going.run_id)).run.state).toBe('done');
  await leave({ siteId: running.id, tenantId: person.ctx.tenant.id });
  await sweepSites();
  expect(await left(running.id)).toEqual(nothing);
});

it('the queue sweeps by itself', () => {
  expect(Object.keys(tasks)).toContain('sites-sweep');
  expect(crontab).toMatch(/^\S+ \S+ \S+ \S+ \S+ sites-sweep$/m);
});
