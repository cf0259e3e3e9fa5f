import { and, eq, isNull, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { hostedDomains } from '@/db/schema/domains';
import { sites } from '@/db/schema/sites';
import type { Tx } from '@/lib/kernel/database';
import { conflict, invalid, notFound, refused } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { operation } from '@/lib/kernel/operation';
import { Secret, seal } from '@/lib/kernel/secrets';
import { retireFailed } from '../retire-failed';
import { deploySiteRun } from '../runs/deploy-site-run';
import { secretsPurpose } from '../runs/site-of-run';
import { SiteView, siteView } from '../shapes';
import { findTemplate, type Template } from '../template';
import { checkChoices } from '../template-choices';
import { generateSecrets } from '../template-secrets';

const DeploySite = z.object({
  domain_id: z.uuid('required'),
  container_type: z.string().min(1, 'required').max(40),
  name: z.string().trim().min(1, 'required').max(60).optional(),
  /** Versions by the template's variables, as the document's `{php_version, mysql_version}`. */
  config: z.record(z.string().max(40), z.string().max(64)).default({}),
});

/** Locked until the transaction ends: a deletion of the domain comes wholly before or wholly after. */
const ownDomain = async (tx: Tx, customerId: string, domainId: string) => {
  const [domain] = await tx
    .select()
    .from(hostedDomains)
    .where(
      and(eq(hostedDomains.id, domainId), eq(hostedDomains.customerId, customerId), isNull(hostedDomains.deletedAt)),
    )
    .for('share');
  if (!domain) throw notFound();
  if (domain.status !== 'active') throw conflict('domain_not_active');
  return domain;
};

/** One site a domain. */
async function requireRoom(tx: Tx, domainId: string): Promise<void> {
  const standing = await tx
    .select({ id: sites.id })
    .from(sites)
    .where(and(eq(sites.domainId, domainId), notInArray(sites.status, ['failed', 'deleted'])));
  if (standing.length > 0) throw conflict('domain_has_site');
}

/** The document's name for a template that is not offered is a field's error, not a missing page. */
const templateOf = (key: string): Promise<Template> =>
  findTemplate(key).catch(() => {
    throw invalid({ container_type: 'template_unknown' });
  });

function versionsOf(template: Template, config: Record<string, string>): Record<string, string> {
  return checkChoices(template, { versions: config }).versions;
}

/**
 * Deploys a site of a template on one of the customer's active domains; answers at once, the run does the work
 * (first document, "Container Deployment").
 */
export const deploySite = operation({
  name: 'site.deploy',
  allow: ['customer', 'tenant_admin'],
  needs: { meter: 'containers' },
  input: DeploySite,
  output: SiteView,
  gather: async ({ input }) => {
    const template = await templateOf(input.container_type);
    return { template, versions: versionsOf(template, input.config) };
  },
  async run({ input, ctx, tx, gathered, record, emit, startRun }) {
    const customerId = ctx.actor.kind === 'user' ? ctx.actor.customerId : null;
    if (!customerId) throw refused();
    const domain = await ownDomain(tx, customerId, input.domain_id);
    await requireRoom(tx, domain.id);
    await retireFailed({ tx, clock: ctx.clock, startRun }, domain.id);
    const siteId = newId();
    const secrets = new Secret(JSON.stringify(generateSecrets(gathered.template)));
    const row = {
      id: siteId,
      tenantId: ctx.tenant.id,
      customerId,
      domainId: domain.id,
      name: input.name ?? domain.domainName,
      templateKey: gathered.template.key,
      config: { versions: gathered.versions },
      secretsEncrypted: seal(secrets, secretsPurpose(siteId)),
      status: 'deploying' as const,
    };
    const written = await tx.insert(sites).values(row).onConflictDoNothing().returning();
    if (written.length === 0) {
      await requireRoom(tx, domain.id); // somebody was quicker, on the domain or with the name
      throw invalid({ name: 'name_taken' });
    }
    const runId = await startRun(deploySiteRun, { siteId }, { type: 'site', id: siteId });
    const [site] = await tx.update(sites).set({ runId }).where(eq(sites.id, siteId)).returning();
    if (!site) throw new Error('the site was not written');
    const shown = siteView(site, domain.domainName);
    await record({ resource: { type: 'site', id: siteId }, after: shown });
    await emit('site.deploying', { siteId, runId });
    return shown;
  },
});
