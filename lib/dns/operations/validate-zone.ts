import {
  assertHostableName,
  assertNameIsFree,
  assertZoneIsOurs,
  changeWizard,
  customerOf,
  openWizard,
  sealWizardToken,
  stateOf,
  verifiedAccount,
  type WizardState,
  withoutZone,
} from '@/lib/domains';
import { conflict } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { cloudflare } from '@/lib/outside/cloudflare';
import { supersedePreviews } from '../change-sets';
import { chosenAccount } from '../chosen-account';
import { ValidateZone, Zone } from '../shapes';

/** Step 3 of "Domain Ekleme": the zone at Cloudflare, made when there is none. */
export const validateZone = operation({
  name: 'zone.validate',
  allow: ['customer', 'tenant_admin'],
  input: ValidateZone,
  output: Zone,
  async gather({ input, ctx, read }) {
    assertHostableName(input.domain);
    const account = await read(async (tx) => {
      await assertNameIsFree(tx, input.domain);
      return chosenAccount(tx, ctx, input);
    });
    const api = cloudflare(account.token);
    if (account.type === 'own' && account.given) await verifiedAccount(account.token, 'cf_token');
    const zone = await api.ensureZone(input.domain);
    if (account.type === 'company') await assertZoneIsOurs(zone, customerOf(ctx), ctx.clock.now());
    return { account, zone };
  },
  async run({ input, ctx, tx, gathered: { account, zone }, record }) {
    const wizard = await openWizard(tx, ctx, input.domain);
    if (wizard.step === 'apply') throw conflict('domain_busy');
    const former = stateOf(wizard);
    const again = former.zone_id === zone.id && former.account_type === account.type;
    const state: WizardState = {
      ...withoutZone(former),
      account_type: account.type,
      ...(account.type === 'company'
        ? { cf_account_id: account.id, cf_account_name: account.name }
        : { cf_email: account.email }),
      zone_id: zone.id,
      zone_status: zone.status,
      nameservers: zone.nameservers,
      zone_created: zone.created || (again && former.zone_created),
      zone_claimed_at: (again ? former.zone_claimed_at : undefined) ?? ctx.clock.now().toISOString(),
    };
    if (account.type === 'company') await changeWizard(tx, wizard.id, { cfApiTokenEncrypted: null });
    else if (account.given) {
      await changeWizard(tx, wizard.id, { cfApiTokenEncrypted: sealWizardToken(account.token, wizard.id) });
    }
    await supersedePreviews(tx, wizard.id);
    await changeWizard(tx, wizard.id, { state, step: zone.status === 'active' ? 'preview' : 'nameservers' });
    const details = { zone_id: zone.id, created: zone.created, account_type: account.type };
    await record({ resource: { type: 'wizard', id: wizard.id }, details });
    const { id, nameservers, status, created } = zone;
    return { wizard_id: wizard.id, zone_id: id, nameservers, status, created };
  },
});
