import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { hostedDomains } from '@/db/schema/domains';
import { sites } from '@/db/schema/sites';
import { notFound } from '@/lib/kernel/errors';
import type { RunContext } from '@/lib/kernel/runs';
import { open } from '@/lib/kernel/secrets';
import type { SitePlan } from '@/lib/outside/docker';
import { containerCeiling } from '../ceiling';
import { findTemplate, type Template } from '../template';
import { planSite } from '../template-plan';

export const SiteRun = z.object({ siteId: z.uuid() });
export type SiteRun = z.infer<typeof SiteRun>;

export const secretsPurpose = (siteId: string) => `site:${siteId}`;

const Config = z.object({
  versions: z.record(z.string(), z.string()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});

export type PlannedSite = {
  site: typeof sites.$inferSelect;
  domain: typeof hostedDomains.$inferSelect;
  template: Template;
  plan: SitePlan;
};

/** What a step works on, read and planned afresh: the plan is the same for the same row. */
export async function plannedSite(run: RunContext<SiteRun>): Promise<PlannedSite> {
  const [row] = await run.transaction((tx) =>
    tx
      .select({ site: sites, domain: hostedDomains })
      .from(sites)
      .innerJoin(hostedDomains, eq(hostedDomains.id, sites.domainId))
      .where(eq(sites.id, run.input.siteId)),
  );
  if (!row) throw notFound();
  const { site, domain } = row;
  const template = await findTemplate(site.templateKey);
  const secrets = site.secretsEncrypted
    ? JSON.parse(open(site.secretsEncrypted, secretsPurpose(site.id)).reveal())
    : {};
  const plan = planSite({
    template,
    owner: { siteId: site.id, tenantId: site.tenantId },
    domain: domain.domainName,
    choices: Config.parse(site.config),
    secrets,
    ceiling: containerCeiling,
  });
  return { site, domain, template, plan };
}
