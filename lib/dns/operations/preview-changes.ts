import { z } from 'zod';
import { changeSets } from '@/db/schema/dns';
import { changeWizard, findWizard, loadBalancerOf, requireWizard, stateOf } from '@/lib/domains';
import { conflict } from '@/lib/kernel/errors';
import { groupBy } from '@/lib/kernel/group-by';
import { newId } from '@/lib/kernel/ids';
import { operation } from '@/lib/kernel/operation';
import { boundZone } from '../bound-zone';
import { changeSet, delegatedNames, movedMailHosts, untouched } from '../change-set';
import { previewOf, supersedePreviews } from '../change-sets';
import { zoneFingerprint } from '../fingerprint';
import { Preview, PreviewChanges } from '../shapes';

/** Step 5 of "Domain Ekleme": what applying would change, kept with the fingerprint of the zone it was worked out from. */
export const previewChanges = operation({
  name: 'change_set.preview',
  allow: ['customer', 'tenant_admin'],
  input: PreviewChanges,
  output: Preview,
  async gather({ input, ctx, read }) {
    const { api, zone, wizard } = await boundZone(input, ctx, read);
    return { zone, wizardId: wizard.id, records: await api.listRecords(zone.id) };
  },
  async run({ input: { domain, proxy_enabled }, ctx, tx, gathered: { zone, wizardId, records }, record }) {
    const wizard = await requireWizard(tx, ctx, { id: wizardId }, true);
    if (wizard.step === 'apply') throw conflict('domain_busy');
    const { error: _, ...state } = stateOf(wizard);
    if (state.zone_id !== zone.id) throw conflict('zone_not_validated');
    const [delegated] = delegatedNames(records, domain);
    if (delegated) throw conflict('dns_name_delegated', { name: delegated });
    const proxied = proxy_enabled ?? state.proxy_enabled ?? true;
    const changes = changeSet(records, { domain, ip: loadBalancerOf(domain), proxied });
    await supersedePreviews(tx, wizard.id);
    const id = newId();
    const fingerprint = zoneFingerprint(records);
    await tx.insert(changeSets).values({ id, tenantId: ctx.tenant.id, wizardId: wizard.id, fingerprint, changes });
    const preview = { proxied, untouched: untouched(records, changes), mail_hosts: movedMailHosts(records, changes) };
    const changed = await changeWizard(tx, wizard.id, {
      step: 'preview',
      state: { ...state, zone_status: zone.status, proxy_enabled: proxied, change_set_id: id, preview },
    });
    const byAction = groupBy(changes, (change) => change.action);
    const details = Object.fromEntries([...byAction].map(([action, list]) => [action, list.length]));
    await record({ resource: { type: 'change_set', id }, details: { domain, ...details } });
    const shown = await previewOf(tx, changed);
    if (!shown) throw new Error('the preview was not written');
    return shown;
  },
});

/** The preview made last, for a reload; null when there is none that could still be applied. */
export const readPreview = operation({
  name: 'change_set.read',
  kind: 'read',
  allow: ['customer', 'tenant_admin'],
  input: z.object({ wizard_id: z.uuid() }),
  output: z.object({ preview: Preview.nullable() }),
  async run({ input, ctx, tx }) {
    const wizard = await findWizard(tx, ctx, { id: input.wizard_id });
    return { preview: wizard ? ((await previewOf(tx, wizard)) ?? null) : null };
  },
});
