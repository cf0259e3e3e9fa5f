import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { checkNameservers, deleteDomain, previewChanges, selectCompanyAccount, validateZone } from '@/lib/dns';
import {
  abandonWizard,
  listDomains,
  readDomain,
  readStats,
  readWizard,
  saveWizardStep,
  validateDomain,
} from '@/lib/domains';
import { execute } from '@/lib/doors/gates';
import { cloudflareClient } from '../../emulators/clients';
import { unique } from '../../support/factory';
import {
  apply,
  domainRow,
  errorOf,
  finish,
  installWithCloudflare,
  makeCompanyAccount,
  newDomain,
  newPerson,
  placesTaken,
  slotsTaken,
  wizardToPreview,
} from './support';

const { emulator } = await installWithCloudflare();
afterEach(async () => expect(await emulator.control.violations()).toEqual([]));
afterAll(() => emulator.stop());

const wizardOf = async (person: Awaited<ReturnType<typeof newPerson>>, wizard_id: string) =>
  (await execute(readWizard, person.ctx, { wizard_id })).wizard;

describe('the wizard', () => {
  it('leads a domain through a company account to its end, one step after the other', async () => {
    const person = await newPerson();
    const account = await makeCompanyAccount();
    const domain = newDomain();
    const begun = await execute(validateDomain, person.ctx, { domain: domain.toUpperCase(), project_name: 'Shop' });
    expect(begun.domain).toBe(domain);
    expect(await wizardOf(person, begun.wizard_id)).toMatchObject({ step: 'account', account: null });

    const chosen = await execute(selectCompanyAccount, person.ctx, { domain, account_id: account.id });
    expect(chosen.account).toEqual({ id: account.id, name: account.name, remaining: 100 });
    expect(await wizardOf(person, begun.wizard_id)).toMatchObject({ step: 'zone', account: { type: 'company' } });

    const zone = await execute(validateZone, person.ctx, { domain });
    expect(zone).toMatchObject({ status: 'pending', created: true });
    expect(zone.nameservers).toHaveLength(2);
    const waiting = await execute(checkNameservers, person.ctx, { domain, zone_id: zone.zone_id });
    expect(waiting).toMatchObject({ configured: false, required_nameservers: zone.nameservers, lookup: 'no_answer' });
    expect((await errorOf(apply(person, domain))).code).toBe('zone_not_active');

    await emulator.control.activateZone(zone.zone_id);
    expect(await execute(checkNameservers, person.ctx, { domain })).toMatchObject({ configured: true });
    const preview = await execute(previewChanges, person.ctx, { domain });
    expect(preview.changes.map(({ action, name }) => `${action} ${name}`)).toEqual([
      `create ${domain}`,
      `create www.${domain}`,
    ]);

    const applied = await apply(person, domain, { preview });
    expect(applied.domain).toMatchObject({ status: 'pending', project_name: 'Shop', lb_ip: preview.new_ip });
    expect(await placesTaken(person)).toBe(1);
    const { run, steps } = await finish(person, applied.run_id);
    expect([run.state, ...steps.map((step) => `${step.name} ${step.state}`)]).toEqual([
      'done',
      'verify done',
      'records done',
      'tls done',
    ]);

    const detail = await execute(readDomain, person.ctx, { id: applied.domain.id });
    expect(detail).toMatchObject({ status: 'active', dns_configured: true, ssl_configured: true, sites: [] });
    expect(detail.records.map(({ name, value, proxied }) => [name, value, proxied])).toEqual([
      [domain, preview.new_ip, true],
      [`www.${domain}`, preview.new_ip, true],
    ]);
    expect(await slotsTaken(account.id)).toBe(1);
    expect(await execute(listDomains, person.ctx, {})).toMatchObject({ total: 1, pages: 1 });
    expect(await execute(readStats, person.ctx, {})).toMatchObject({ total_domains: 1, active_domains: 1 });
    expect(await wizardOf(person, begun.wizard_id)).toBeNull();

    const client = cloudflareClient(emulator, account.token.replace('sandbox-', ''));
    const settings = await Promise.all(
      ['ssl', 'always_use_https', 'automatic_https_rewrites', 'min_tls_version', 'http2', 'http3'].map(
        async (name) => (await client.zones.settings.get(name, { zone_id: zone.zone_id })) as { value: unknown },
      ),
    );
    expect(settings.map(({ value }) => value)).toEqual(['strict', 'on', 'on', '1.2', 'on', 'on']);
  });

  it('leaves mail and everything else of a zone as it was', async () => {
    const person = await newPerson();
    const { domain, zone_id, client, preview } = await wizardToPreview(emulator, person);
    const records = client?.dns.records;
    await records?.create({ zone_id, type: 'A', name: '@', content: '192.0.2.1', ttl: 300 });
    await records?.create({ zone_id, type: 'CNAME', name: 'www', content: 'old.example.net', ttl: 300 });
    const others = [
      await records?.create({ zone_id, type: 'MX', name: '@', content: 'mx.example.net', priority: 10, ttl: 300 }),
      await records?.create({ zone_id, type: 'TXT', name: '@', content: 'v=spf1 -all', ttl: 300 }),
      await records?.create({ zone_id, type: 'TXT', name: '_dmarc', content: 'v=DMARC1; p=none', ttl: 300 }),
      await records?.create({ zone_id, type: 'TXT', name: 's1._domainkey', content: 'v=DKIM1; p=x', ttl: 300 }),
    ];
    const shown = await preview();
    expect(shown.changes.map(({ action, type, name }) => `${action} ${type} ${name}`)).toEqual([
      `update A ${domain}`,
      `delete CNAME www.${domain}`,
      `create A www.${domain}`,
    ]);
    expect(shown.untouched).toEqual({ total: 4, mail: 4 });
    const { run_id } = await apply(person, domain, { preview: shown, proxy_enabled: false });
    expect((await finish(person, run_id)).run.state).toBe('done');
    const after = (await records?.list({ zone_id }))?.result ?? [];
    expect(after).toHaveLength(6);
    expect(after).toEqual(expect.arrayContaining(others));
    expect(after.filter(({ type }) => type === 'A').map(({ content, proxied }) => [content, proxied])).toEqual([
      [shown.new_ip, false],
      [shown.new_ip, false],
    ]);
  });

  it('keeps its place over a reload, and never gives the token out again', async () => {
    const person = await newPerson();
    const { domain, wizard_id, account } = await wizardToPreview(emulator, person);
    const place = await wizardOf(person, wizard_id);
    expect(place).toMatchObject({ domain, step: 'nameservers', account: { type: 'own', has_token: true } });
    expect(JSON.stringify(place)).not.toContain(account);
    const back = await execute(saveWizardStep, person.ctx, { wizard_id, step: 'account', proxy_enabled: false });
    expect(back).toMatchObject({ step: 'account', proxy_enabled: false });
    expect((await errorOf(execute(saveWizardStep, person.ctx, { wizard_id, step: 'records' }))).code).toBe(
      'wizard_step_not_ready',
    );
    await execute(abandonWizard, person.ctx, { wizard_id });
    expect(await wizardOf(person, wizard_id)).toBeNull();
    expect((await errorOf(execute(previewChanges, person.ctx, { domain }))).code).toBe('wizard_not_found');
  });

  it.each([
    ['a..b', 'domain_malformed'],
    ['com', 'domain_public_suffix'],
    ['www.example.com', 'domain_not_registrable'],
    ['acme.konak.test', 'domain_reserved'],
  ])('refuses %s with %s', async (domain, code) => {
    const { ctx } = await newPerson();
    const refusal = await errorOf(execute(validateDomain, ctx, { domain }));
    expect(refusal.fields.domain?.code).toBe(code);
  });

  it('says the same of a taken domain to its owner and to everybody else', async () => {
    const owner = await newPerson();
    const { domain, preview } = await wizardToPreview(emulator, owner);
    await preview();
    await apply(owner, domain);
    const said = await Promise.all(
      [owner, await newPerson()].map(({ ctx }) => errorOf(execute(validateDomain, ctx, { domain }))),
    );
    expect(said.map(({ kind, fields }) => ({ kind, fields }))).toEqual([
      { kind: 'invalid', fields: { domain: { code: 'domain_taken' } } },
      { kind: 'invalid', fields: { domain: { code: 'domain_taken' } } },
    ]);
  });

  it('stops at the limit of the plan in its first step', async () => {
    const { ctx } = await newPerson(0);
    const refusal = await errorOf(execute(validateDomain, ctx, { domain: newDomain() }));
    expect([refusal.kind, refusal.params]).toEqual(['limit_reached', { meter: 'domains', limit: 0 }]);
  });

  it('finds the zone again when the answer to its creation was lost', async () => {
    const person = await newPerson();
    const domain = newDomain();
    await emulator.control.fault({ match: { method: 'POST', path: '/zones$' }, kind: 'reset', afterEffect: true });
    const own = { cf_token: `sandbox-${unique('own')}`, cf_email: 'a@b.test' };
    expect(await execute(validateZone, person.ctx, { domain, ...own })).toMatchObject({ created: true });
  });
});

describe('a deleted domain', () => {
  const added = async () => {
    const person = await newPerson();
    const account = await makeCompanyAccount();
    const wizard = await wizardToPreview(emulator, person, { company: account.id });
    await wizard.preview();
    const { domain, run_id } = await apply(person, wizard.domain);
    await finish(person, run_id);
    const client = cloudflareClient(emulator, account.token.replace('sandbox-', ''));
    const contents = async () =>
      (await client.dns.records.list({ zone_id: wizard.zone_id })).result.map(({ content }) => content);
    return { person, account, wizard, id: domain.id, client, contents };
  };

  it('takes with it the records we made and no others, and gives its places back', async () => {
    const { person, account, wizard, id, client, contents } = await added();
    await client.dns.records.create({ zone_id: wizard.zone_id, type: 'TXT', name: '@', content: 'theirs', ttl: 300 });
    const wrong = await errorOf(execute(deleteDomain, person.ctx, { id, confirm: 'other.test' }));
    expect(wrong.fields).toHaveProperty('confirm');
    const { run_id } = await execute(deleteDomain, person.ctx, { id, delete_records: true, confirm: wizard.domain });
    expect((await finish(person, run_id)).run.state).toBe('done');
    expect(await contents()).toEqual(['theirs']);
    expect([await placesTaken(person), await slotsTaken(account.id)]).toEqual([0, 0]);
    expect(await domainRow(person, wizard.domain)).toMatchObject({ status: 'deleted' });
    expect((await errorOf(execute(readDomain, person.ctx, { id }))).kind).toBe('not_found');
  });

  it('leaves the zone alone when the records are to stay', async () => {
    const { person, id, contents } = await added();
    const { run_id } = await execute(deleteDomain, person.ctx, { id });
    expect((await finish(person, run_id)).run.state).toBe('done');
    expect(await contents()).toHaveLength(2);
  });

  it('comes back whole when Cloudflare refuses', async () => {
    const { person, account, wizard, id, contents } = await added();
    const before = await contents();
    const batch = { match: { path: '/dns_records/batch$' }, kind: 'status', status: 403 } as const;
    await emulator.control.fault({ ...batch, afterEffect: true });
    const { run_id } = await execute(deleteDomain, person.ctx, { id, delete_records: true });
    expect((await finish(person, run_id)).run).toMatchObject({
      state: 'failed',
      error: { code: 'cloudflare_forbidden' },
    });
    expect(await contents()).toEqual(before);
    expect(await domainRow(person, wizard.domain)).toMatchObject({ status: 'active' });
    expect([await placesTaken(person), await slotsTaken(account.id)]).toEqual([1, 1]);
  });
});
