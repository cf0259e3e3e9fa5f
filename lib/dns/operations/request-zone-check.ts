import { changeWizard, requireWizard, stateOf } from '@/lib/domains';
import { operation } from '@/lib/kernel/operation';
import { boundZone, zoneNamed } from '../bound-zone';
import { CheckNameservers, Nameservers } from '../shapes';
import { compareNameservers } from './check-nameservers';

/** The "check now" button: asks Cloudflare to look at the registry again, and moves the wizard on when it has found us. */
export const requestZoneCheck = operation({
  name: 'zone.request_check',
  allow: ['customer', 'tenant_admin'],
  input: CheckNameservers,
  output: Nameservers,
  async gather({ input, ctx, read }) {
    const { api, zone } = await boundZone(input, ctx, read);
    if (zone.status !== 'active') await api.requestActivation(zone.id);
    return compareNameservers(await zoneNamed(api, zone.id, zone.name));
  },
  async run({ input, ctx, tx, gathered, record }) {
    const wizard = await requireWizard(tx, ctx, { domain: input.domain }, true);
    const state = { ...stateOf(wizard), zone_status: gathered.status };
    const ready = gathered.configured && wizard.step === 'nameservers';
    await changeWizard(tx, wizard.id, { state, step: ready ? 'preview' : wizard.step });
    await record({ resource: { type: 'wizard', id: wizard.id }, details: { zone_status: gathered.status } });
    return gathered;
  },
});
