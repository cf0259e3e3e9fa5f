import { afterAll, describe, expect, it } from 'vitest';
import { checkManualRecords, checkNameservers, deleteDomain, validateZone } from '@/lib/dns';
import { selectWithoutCloudflare, validateDomain } from '@/lib/domains';
import { execute } from '@/lib/doors/gates';
import { startNameServer } from '../../support/dns';
import { unique } from '../../support/factory';
import { apply, domainRow, errorOf, finish, installWithCloudflare, newDomain, newPerson, placesTaken } from './support';

const nameServer = await startNameServer();
const { emulator } = await installWithCloudflare({ KONAK_DNS_SERVERS: nameServer.address });
afterAll(async () => {
  await nameServer.stop();
  await emulator.stop();
});

describe('the name servers of a domain', () => {
  it('are asked for in the real DNS, and told apart from a domain that does not exist', async () => {
    const { ctx } = await newPerson();
    const [known, unknown] = [newDomain(), newDomain()];
    await nameServer.serve({ [known]: ['@ NS ns2.old.example.', '@ NS NS1.old.example.'], test: ['@ NS ns1.test.'] });
    const check = async (domain: string) => {
      await execute(validateZone, ctx, { domain, cf_token: `sandbox-${unique('own')}`, cf_email: 'a@b.test' });
      return execute(checkNameservers, ctx, { domain });
    };
    const found = await check(known);
    expect(found).toMatchObject({
      configured: false,
      lookup: 'found',
      current_nameservers: ['ns1.old.example', 'ns2.old.example'],
    });
    expect(found.required_nameservers).toHaveLength(2);
    expect(await check(unknown)).toMatchObject({ lookup: 'no_such_domain', current_nameservers: [] });
  });
});

describe('a domain without Cloudflare', () => {
  it('is added when the DNS has the records shown, proof included, and not before', async () => {
    const person = await newPerson();
    const domain = newDomain();
    await nameServer.serve({ [domain]: ['@ NS ns1', '@ A 192.0.2.1'] });
    await execute(validateDomain, person.ctx, { domain });
    const wizard = await execute(selectWithoutCloudflare, person.ctx, { domain });
    expect(wizard).toMatchObject({ step: 'records', account: { type: 'none', has_token: false } });
    const asked = await execute(checkManualRecords, person.ctx, { domain });
    expect(asked.configured).toBe(false);
    expect(asked.records.map(({ type, name, found }) => [type, name, found])).toEqual([
      ['A', domain, ['192.0.2.1']],
      ['A', `www.${domain}`, []],
      ['TXT', `_hosting-verification.${domain}`, []],
    ]);
    expect((await errorOf(apply(person, domain))).code).toBe('records_not_set');
    expect(await placesTaken(person)).toBe(0);

    const set = asked.records.map(({ type, name, value }) => `${name}. ${type} "${value}"`.replace(/A "(.*)"/, 'A $1'));
    await nameServer.serve({ [domain]: ['@ NS ns1', ...set] });
    expect(await execute(checkManualRecords, person.ctx, { domain })).toMatchObject({ configured: true });
    const stranger = await newPerson();
    await execute(selectWithoutCloudflare, stranger.ctx, { domain });
    expect((await errorOf(apply(stranger, domain))).code).toBe('records_not_set');

    const { domain: added, run_id } = await apply(person, domain);
    expect([added.status, added.use_cloudflare, run_id]).toEqual(['active', false, null]);
    expect(await placesTaken(person)).toBe(1);
    const gone = await execute(deleteDomain, person.ctx, { id: added.id, delete_records: true });
    expect((await finish(person, gone.run_id)).run.state).toBe('done');
    expect([(await domainRow(person, domain))?.status, await placesTaken(person)]).toEqual(['deleted', 0]);
  });
});
