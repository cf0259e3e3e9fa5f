import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  applyChanges,
  checkNameservers,
  deleteDomain,
  previewChanges,
  readPreview,
  requestZoneCheck,
  validateZone,
} from '@/lib/dns';
import { listDomains, readDomain, readWizard, saveWizardStep } from '@/lib/domains';
import { execute } from '@/lib/doors/gates';
import { cloudflareClient } from '../../emulators/clients';
import { accountId } from '../../emulators/cloudflare/identity';
import { makeCustomer } from '../../support/factory';
import {
  apply,
  errorOf,
  finish,
  installWithCloudflare,
  makeCompanyAccount,
  newDomain,
  newPerson,
  wizardToPreview,
} from './support';

const { emulator } = await installWithCloudflare();
afterEach(async () => expect(await emulator.control.violations()).toEqual([]));
afterAll(() => emulator.stop());

describe('a stranger', () => {
  it.each(['of another tenant', 'of the same tenant'])('%s sees nothing of a wizard or a domain', async (whose) => {
    const owner = await newPerson();
    const stranger = whose.includes('another') ? await newPerson() : await makeCustomer(owner.ctx.tenant);
    const { domain, wizard_id, preview } = await wizardToPreview(emulator, owner);
    await preview();
    expect(await execute(readWizard, stranger.ctx, { wizard_id })).toEqual({ wizard: null });
    expect(await execute(readWizard, stranger.ctx, { domain })).toEqual({ wizard: null });
    expect(await execute(readPreview, stranger.ctx, { wizard_id })).toEqual({ preview: null });
    const { domain: added, run_id } = await apply(owner, domain);
    await finish(owner, run_id);
    const attempts = [
      execute(saveWizardStep, stranger.ctx, { wizard_id, step: 'account' }),
      execute(readDomain, stranger.ctx, { id: added.id }),
      execute(deleteDomain, stranger.ctx, { id: added.id, delete_records: true }),
      execute(applyChanges, stranger.ctx, { domain }),
      execute(previewChanges, stranger.ctx, { domain }),
    ];
    const kinds = await Promise.all(attempts.map(async (attempt) => (await errorOf(attempt)).kind));
    expect(new Set(kinds)).toEqual(new Set(['not_found']));
    expect(await execute(listDomains, stranger.ctx, {})).toMatchObject({ total: 0 });
  });

  it('who brings the zone id or the token of somebody else gets 404, in every call that takes one', async () => {
    const [owner, stranger] = [await newPerson(), await newPerson()];
    const theirs = await wizardToPreview(emulator, owner);
    const mine = await wizardToPreview(emulator, stranger);
    const { domain } = mine;
    const swapped = [{ zone_id: theirs.zone_id }, { cf_token: `sandbox-${theirs.account}` }];
    for (const input of swapped) {
      const asked = { domain, ...input };
      const attempts = [execute(previewChanges, stranger.ctx, asked), execute(applyChanges, stranger.ctx, asked)];
      const errors = await Promise.all(attempts.map(errorOf));
      expect(errors.map(({ status, code }) => `${status} ${code}`)).toEqual(Array(2).fill('404 zone_not_found'));
    }
    for (const operation of [checkNameservers, requestZoneCheck]) {
      const { status } = await errorOf(execute(operation, stranger.ctx, { domain, zone_id: theirs.zone_id }));
      expect(status).toBe(404);
    }
    expect(await mine.preview()).toMatchObject({ domain });
  });

  it('who applies the preview of somebody else applies nothing', async () => {
    const [owner, stranger] = [await newPerson(), await newPerson()];
    const preview = await (await wizardToPreview(emulator, owner)).preview();
    const mine = await wizardToPreview(emulator, stranger);
    await mine.preview();
    expect((await errorOf(apply(stranger, mine.domain, { preview }))).code).toBe('stale_preview');
  });

  it('cannot take over a zone of a company account that another customer began or holds', async () => {
    const account = await makeCompanyAccount();
    const owner = await newPerson();
    const { domain, zone_id } = await wizardToPreview(emulator, owner, { company: account.id });
    const take = async () => {
      const stranger = await newPerson();
      return (await errorOf(execute(validateZone, stranger.ctx, { domain, account_id: account.id }))).code;
    };
    expect(await take()).toBe('zone_unavailable');
    await execute(previewChanges, owner.ctx, { domain });
    const { domain: added, run_id } = await apply(owner, domain);
    await finish(owner, run_id);
    const gone = await execute(deleteDomain, owner.ctx, { id: added.id });
    await finish(owner, gone.run_id);
    expect(await take()).toBe('zone_unavailable');
    expect(await execute(validateZone, owner.ctx, { domain, account_id: account.id })).toMatchObject({ zone_id });
  });

  it("cannot take over a zone of the company's own that was active before", async () => {
    const account = await makeCompanyAccount();
    const name = account.token.replace('sandbox-', '');
    const domain = newDomain();
    const zone = await cloudflareClient(emulator, name).zones.create({
      account: { id: accountId(name) },
      name: domain,
    });
    await emulator.control.activateZone(zone.id);
    const { ctx } = await newPerson();
    expect((await errorOf(execute(validateZone, ctx, { domain, account_id: account.id }))).code).toBe(
      'zone_unavailable',
    );
  });
});
