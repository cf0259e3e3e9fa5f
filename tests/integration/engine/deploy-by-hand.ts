import { randomUUID } from 'node:crypto';
import {
  type ContainerFacts,
  type Engine,
  ensureImage,
  ensureNetwork,
  ensureVolume,
  fillVolume,
  type Owner,
  runContainer,
  type SitePlan,
  waitHealthy,
} from '@/lib/outside/docker';
import { findTemplate } from '@/lib/sites/template';
import type { SiteChoices } from '@/lib/sites/template-choices';
import { starterFiles } from '@/lib/sites/template-files';
import { planSite } from '@/lib/sites/template-plan';
import { welcomeText } from '@/lib/sites/template-welcome';

export const CEILING = { memoryMb: 1024, cpus: 1, pids: 256 };

export const newOwner = (): Owner => ({ siteId: randomUUID(), tenantId: randomUUID() });

export async function staticPlan(owner: Owner, domain: string, choices: SiteChoices = {}): Promise<SitePlan> {
  return planSite({ template: await findTemplate('static'), owner, domain, choices, secrets: {}, ceiling: CEILING });
}

/** Every step of a deployment of a static site but the proxy's, as the run has them. */
export async function deploy(engine: Engine, owner: Owner, domain: string) {
  const plan = await staticPlan(owner, domain);
  for (const { image } of plan.containers) await ensureImage(engine, image);
  for (const network of plan.networks) await ensureNetwork(engine, network, owner);
  for (const volume of plan.volumes) await ensureVolume(engine, volume, owner);
  if (plan.files) {
    const files = await starterFiles(await findTemplate('static'), welcomeText('en', domain));
    await fillVolume(engine, { ...plan.files, files }, owner);
  }
  for (const container of plan.containers) await runContainer(engine, container, owner, plan.ceiling);
  const web: ContainerFacts = await waitHealthy(engine, plan.web.container, { httpPath: plan.web.path });
  return { plan, web };
}
