import { and, eq } from 'drizzle-orm';
import { changeSets } from '@/db/schema/dns';
import {
  changeWizard,
  domainView,
  requireWizard,
  sealDomainToken,
  stateOf,
  takeAccountSlot,
  tokenOfWizard,
} from '@/lib/domains';
import type { Tx } from '@/lib/kernel/database';
import { conflict } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { boundZone } from '../bound-zone';
import { insertDomain } from '../insert-domain';
import { checkedRecords } from '../manual-records';
import { applyDomainRun } from '../runs/apply-domain';
import { Applied, ApplyChanges } from '../shapes';
import { addUnmanagedDomain } from '../unmanaged-domain';

/** The preview to apply, taken so that nobody applies it twice. @throws conflict `preview_missing` */
async function takeChangeSet(tx: Tx, wizardId: string, id: string | undefined): Promise<string> {
  if (!id) throw conflict('preview_missing');
  const [taken] = await tx
    .update(changeSets)
    .set({ state: 'applying' })
    .where(and(eq(changeSets.id, id), eq(changeSets.wizardId, wizardId), eq(changeSets.state, 'previewed')))
    .returning({ id: changeSets.id });
  if (!taken) throw conflict('stale_preview');
  return taken.id;
}

/**
 * Step 6 of "Domain Ekleme". Takes the domain's name, its place in the plan, the licence and the company account in one
 * transaction and starts the run that changes the zone; if that fails, all of it is given back. An active zone is the
 * proof that the customer governs the domain. Without Cloudflare there is no run: the records must be set already.
 */
export const applyChanges = operation({
  name: 'domain.add',
  allow: ['customer', 'tenant_admin'],
  needs: { meter: 'domains' },
  input: ApplyChanges,
  output: Applied,
  async gather({ input, ctx, read }) {
    const wizard = await read((tx) => requireWizard(tx, ctx, { domain: input.domain }));
    if (wizard.step === 'apply') throw conflict('domain_busy');
    const { account_type } = stateOf(wizard);
    if (account_type === 'none') {
      const { configured } = await checkedRecords(ctx, input.domain);
      if (!configured) throw conflict('records_not_set');
      return { wizardId: wizard.id };
    }
    const { zone } = await boundZone(input, ctx, read);
    if (zone.status !== 'active') throw conflict('zone_not_active');
    return {
      wizardId: wizard.id,
      zone,
      token: account_type === 'own' ? await tokenOfWizard(wizard, undefined) : undefined,
    };
  },
  async run(args) {
    const { input, ctx, tx, gathered, record, startRun } = args;
    const wizard = await requireWizard(tx, ctx, { id: gathered.wizardId }, true);
    if (wizard.step === 'apply') throw conflict('domain_busy');
    const { error: _, ...former } = stateOf(wizard);
    const state = { ...former, project_name: input.project_name ?? former.project_name };
    const { zone, token } = gathered;
    if (!zone) return addUnmanagedDomain({ ...args, wizard, state });
    if (state.zone_id !== zone.id) throw conflict('zone_not_validated');
    const proxied = input.proxy_enabled ?? state.proxy_enabled ?? true;
    const changeSetId = await takeChangeSet(tx, wizard.id, input.preview?.id ?? state.change_set_id);
    const domain = await insertDomain(tx, ctx, {
      domainName: input.domain,
      projectName: state.project_name,
      cfAccountType: token ? 'own' : 'company',
      cfAccountId: token ? null : state.cf_account_id,
      cfZoneId: zone.id,
      seal: token && ((id) => sealDomainToken(token, id)),
      cfProxyEnabled: proxied,
    });
    if (domain.cfAccountId) await takeAccountSlot(tx, domain.cfAccountId);
    const runInput = { wizard_id: wizard.id, change_set_id: changeSetId, proxied };
    const runId = await startRun(applyDomainRun, runInput, { type: 'domain', id: domain.id });
    await changeWizard(tx, wizard.id, {
      step: 'apply',
      runId,
      state: { ...state, proxy_enabled: proxied, domain_id: domain.id },
    });
    const shown = domainView(domain);
    await record({ resource: { type: 'domain', id: domain.id }, after: shown, details: { run_id: runId } });
    return { domain: shown, run_id: runId };
  },
});
