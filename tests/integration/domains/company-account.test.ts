import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  createCloudflareAccount,
  deleteCloudflareAccount,
  listCloudflareAccounts,
  readCloudflareAccount,
  updateCloudflareAccount,
} from '@/lib/domains';
import { execute } from '@/lib/doors/gates';
import { accountId } from '../../emulators/cloudflare/identity';
import { makeStaff, unique } from '../../support/factory';
import { apply, errorOf, installWithCloudflare, makeCompanyAccount, newPerson, wizardToPreview } from './support';

const { emulator } = await installWithCloudflare();
afterEach(async () => expect(await emulator.control.violations()).toEqual([]));
afterAll(() => emulator.stop());

describe('a company account', () => {
  it('is kept by staff, its token tried first and never shown', async () => {
    const { ctx } = await makeStaff('admin');
    const fields = { name: unique('acc'), email: 'cf@company.test', api_token: `sandbox-${unique('cf')}` };
    const refused = await errorOf(execute(createCloudflareAccount, ctx, { ...fields, api_token: 'wrong' }));
    expect(refused.fields.api_token?.code).toBe('token_refused');
    const made = await execute(createCloudflareAccount, ctx, fields);
    expect(made).toMatchObject({ max_domains: 100, current_domain_count: 0, is_active: true });
    expect(made.account_id).toBe(accountId(fields.api_token.replace('sandbox-', '')));
    expect((await errorOf(execute(createCloudflareAccount, ctx, fields))).fields.name?.code).toBe('name_taken');
    const changed = await execute(updateCloudflareAccount, ctx, { id: made.id, max_domains: 150, is_active: false });
    expect(changed).toMatchObject({ max_domains: 150, is_active: false, name: fields.name });
    const customer = await newPerson();
    const offered = await execute(listCloudflareAccounts, customer.ctx, {});
    expect(offered.accounts.map(({ id }) => id)).not.toContain(made.id);
    expect((await errorOf(execute(readCloudflareAccount, customer.ctx, { id: made.id }))).kind).toBe('refused');
    await execute(deleteCloudflareAccount, ctx, { id: made.id });
    expect((await errorOf(execute(readCloudflareAccount, ctx, { id: made.id }))).kind).toBe('not_found');
  });

  it('that served a domain stays', async () => {
    const account = await makeCompanyAccount();
    const person = await newPerson();
    const { domain, preview } = await wizardToPreview(emulator, person, { company: account.id });
    await preview();
    await apply(person, domain);
    const { ctx } = await makeStaff();
    expect((await errorOf(execute(deleteCloudflareAccount, ctx, { id: account.id }))).code).toBe('cf_account_in_use');
  });
});
