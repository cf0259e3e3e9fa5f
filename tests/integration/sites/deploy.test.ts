import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEntries } from '@/db/schema/audit';
import { execute } from '@/lib/doors/gates';
import { tenantTransaction } from '@/lib/kernel/database';
import { engine, listManaged, rawInspect } from '@/lib/outside/docker';
import { deleteSite, deploySite, readSite } from '@/lib/sites';
import { siteProxy } from '@/lib/sites/proxy';
import { usedMeters } from '@/lib/usage';
import { startEngine } from '../../support/engine';
import type { Person } from '../../support/factory';
import { ask } from '../../support/http';
import { importBusybox } from '../../support/images';
import { installKonak } from '../../support/installation';
import { freePort } from '../../support/ports';
import { customerWithDomain, finish } from './support';

const home = mkdtempSync(path.join(tmpdir(), 'konak-sites-'));
const proxyPort = await freePort();
const started = await startEngine();
installKonak({ KONAK_HOME: home, KONAK_PROXY_PORT: String(proxyPort), DOCKER_HOST: started.dockerHost });

beforeAll(() => importBusybox(started.dockerHost, ['busybox:1.37.0']));
afterAll(async () => {
  await siteProxy().stop();
  await started.stop();
  rmSync(home, { recursive: true, force: true });
});

const page = (domain: string) => ask({ port: proxyPort, host: domain });
const placesTaken = async ({ ctx, actor }: Person) =>
  (await tenantTransaction(ctx.tenant.id, (tx) => usedMeters(tx, ctx.tenant.id, actor.customerId as string))).get(
    'containers',
  ) ?? 0;

describe('a static site', () => {
  it('is deployed in a container, answers through nginx under its domain, and leaves nothing when deleted', async () => {
    const { person, domain, domainId } = await customerWithDomain();
    const site = await execute(deploySite, person.ctx, { domain_id: domainId, container_type: 'static' });
    expect(site).toMatchObject({ status: 'deploying', domain });
    const { run, steps } = await finish(person, site.run_id);
    expect([run.error, run.state]).toEqual([null, 'done']);
    expect(steps.map((step) => step.state)).toEqual(steps.map(() => 'done'));

    const live = await execute(readSite, person.ctx, { id: site.id });
    expect(live).toMatchObject({ status: 'running', access_url: `http://${domain}:${proxyPort}/` });
    expect(live.containers).toMatchObject([{ service: 'web', image: 'busybox:1.37.0', status: 'running' }]);
    const shown = await page(domain);
    expect([shown?.status, shown?.body.includes(domain), shown?.body.includes('lang="tr"')]).toEqual([200, true, true]);

    const [container] = (await listManaged(engine(), site.id)).containers;
    const inspected = await rawInspect(engine(), container?.name ?? '');
    expect(inspected?.HostConfig).toMatchObject({
      Privileged: false,
      CapDrop: ['ALL'],
      ReadonlyRootfs: true,
      PidsLimit: expect.any(Number),
    });

    const going = await execute(deleteSite, person.ctx, { id: site.id, confirm: domain });
    expect((await finish(person, going.run_id)).run.state).toBe('done');
    expect(await listManaged(engine(), site.id)).toEqual({ containers: [], networks: [], volumes: [] });
    expect((await page(domain))?.status).not.toBe(200);
    expect(await siteProxy().readSite(site.id)).toBeUndefined();
    expect(await placesTaken(person)).toBe(0);
    const history = await tenantTransaction(person.ctx.tenant.id, (tx) =>
      tx
        .select({ action: auditEntries.action })
        .from(auditEntries)
        .where(eq(auditEntries.resourceId, site.id))
        .orderBy(auditEntries.position),
    );
    expect(history.map((entry) => entry.action)).toEqual([
      'site.deploy',
      'site.deployed',
      'site.delete',
      'site.deleted',
    ]);
  });

  it('says why when its image cannot be had, and leaves nothing but the reason', async () => {
    const { person, domainId } = await customerWithDomain(1);
    const wish = { domain_id: domainId, container_type: 'static', config: { version: '1.36.1' } };
    const site = await execute(deploySite, person.ctx, wish);
    const found = await finish(person, site.run_id);
    expect(found.run.state).toBe('failed');
    expect(['image_not_found', 'registry_unreachable']).toContain(found.run.error?.code);
    expect(await listManaged(engine(), site.id)).toEqual({ containers: [], networks: [], volumes: [] });
    expect(await placesTaken(person)).toBe(0);
    const again = await execute(deploySite, person.ctx, { ...wish, config: { version: '1.37.0' } });
    expect((await finish(person, again.run_id)).run.state).toBe('done');
  });

  it('is refused on a domain of somebody else, a second time on one domain, and over the plan', async () => {
    const [one, other] = [await customerWithDomain(2), await customerWithDomain(2)];
    const deploy = (person: Person, domainId: string) =>
      execute(deploySite, person.ctx, { domain_id: domainId, container_type: 'static' });
    await expect(deploy(other.person, one.domainId)).rejects.toMatchObject({ status: 404 });
    await deploy(one.person, one.domainId);
    await expect(deploy(one.person, one.domainId)).rejects.toMatchObject({ code: 'domain_has_site' });
    const small = await customerWithDomain(0);
    await expect(deploy(small.person, small.domainId)).rejects.toMatchObject({
      status: 402,
      params: { meter: 'containers', limit: 0 },
    });
  });

  it('is refused with the field that is wrong', async () => {
    const { person, domainId } = await customerWithDomain();
    const deploy = (wish: object) =>
      execute(deploySite, person.ctx, { domain_id: domainId, container_type: 'static', ...wish });
    await expect(deploy({ container_type: '../etc' })).rejects.toMatchObject({
      fields: { container_type: { code: 'template_unknown' } },
    });
    await expect(deploy({ config: { version: '1.37.0; rm -rf /' } })).rejects.toMatchObject({
      fields: { 'versions.version': { code: 'version_not_offered' } },
    });
    await expect(deploy({ config: { shell: 'sh' } })).rejects.toMatchObject({
      fields: { 'versions.shell': { code: 'version_unknown' } },
    });
  });
});
