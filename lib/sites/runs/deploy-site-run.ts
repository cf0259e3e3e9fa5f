import { eq } from 'drizzle-orm';
import { containers, sites } from '@/db/schema/sites';
import { writeRunAudit } from '@/lib/kernel/audit';
import { defineRun, type RunContext } from '@/lib/kernel/runs';
import { engine, inspectContainer } from '@/lib/outside/docker';
import { releaseMeterOf } from '@/lib/usage';
import { containerStep, databaseStep, healthStep, imageStep, networkStep, volumesStep } from './deploy-steps';
import { routeStep } from './route-step';
import { plannedSite, SiteRun } from './site-of-run';

/** The last step: what runs is written down, as the engine has it. */
async function readContainers(run: RunContext<SiteRun>) {
  const { plan } = await plannedSite(run);
  const found = await Promise.all(
    plan.containers.map(async (container) => {
      const facts = await inspectContainer(engine(), container.name);
      return {
        service: container.service,
        image: container.image,
        engineId: facts?.id ?? null,
        port: container.publish ? { container: container.publish, host: facts?.hostPort } : null,
      };
    }),
  );
  return { found };
}

type Found = Awaited<ReturnType<typeof readContainers>>['found'];

/** Brings a site up, step by step; a step that fails takes back all that was made, and the site keeps the reason. */
export const deploySiteRun = defineRun<SiteRun>({
  name: 'site.deploy',
  input: SiteRun,
  steps: [
    imageStep,
    networkStep,
    volumesStep,
    databaseStep,
    containerStep,
    healthStep,
    routeStep,
    { name: 'live', do: readContainers },
  ],
  async done(run, tx) {
    const { siteId } = run.input;
    const found = run.output<{ found: Found }>('live')?.found ?? [];
    await tx.delete(containers).where(eq(containers.siteId, siteId));
    await tx.insert(containers).values(
      found.map(({ port, ...container }) => ({
        ...container,
        tenantId: run.tenantId,
        siteId,
        status: 'running' as const,
        ports: port ? [port] : [],
      })),
    );
    const url = run.output<{ url: string | null }>('route')?.url ?? null;
    await tx.update(sites).set({ status: 'running', accessUrl: url }).where(eq(sites.id, siteId));
    await writeRunAudit(tx, run, 'site.deployed', { url });
  },
  async failed(run, tx, error) {
    const [site] = await tx
      .update(sites)
      .set({ status: 'failed', secretsEncrypted: null })
      .where(eq(sites.id, run.input.siteId))
      .returning();
    if (site) await releaseMeterOf(tx, run.tenantId, site.customerId, 'containers');
    await writeRunAudit(tx, run, 'site.deploy_failed', { code: error.code });
  },
});
