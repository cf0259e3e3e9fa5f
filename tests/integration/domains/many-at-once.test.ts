import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { previewChanges, validateZone } from '@/lib/dns';
import { execute } from '@/lib/doors/gates';
import { type Person, unique } from '../../support/factory';
import {
  apply,
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

const applyAll = async (wishes: { person: Person; domain: string }[]) => {
  const settled = await Promise.allSettled(wishes.map(({ person, domain }) => apply(person, domain)));
  const refusals = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
  return { done: settled.length - refusals.length, codes: [...new Set(refusals.map(({ message }) => message))] };
};

describe('many at once', () => {
  it('who want the last place of a company account: one gets it, of fifty', async () => {
    const account = await makeCompanyAccount(1);
    const people = await Promise.all(Array.from({ length: 10 }, () => newPerson(10)));
    const wishes = await Promise.all(
      Array.from({ length: 50 }, async (_, i) => {
        const person = people[i % people.length] as Person;
        const { domain, preview } = await wizardToPreview(emulator, person, { company: account.id });
        await preview();
        return { person, domain };
      }),
    );
    expect(await applyAll(wishes)).toEqual({ done: 1, codes: ['cf_account_full'] });
    expect(await slotsTaken(account.id)).toBe(1);
    const places = await Promise.all(people.map(placesTaken));
    expect(places.reduce((sum, taken) => sum + taken, 0)).toBe(1);
  });

  it('of one customer who want the last place of the plan: one gets it', async () => {
    const person = await newPerson(1);
    const wishes = await Promise.all(
      Array.from({ length: 25 }, async () => {
        const { domain, preview } = await wizardToPreview(emulator, person);
        await preview();
        return { person, domain };
      }),
    );
    expect(await applyAll(wishes)).toEqual({ done: 1, codes: ['limit_reached'] });
    expect(await placesTaken(person)).toBe(1);
  });

  it('who want the same name: one gets it, and the others hear that it is taken', async () => {
    const domain = newDomain();
    const wishes = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const person = await newPerson();
        const own = { cf_token: `sandbox-${unique('own')}`, cf_email: 'a@b.test' };
        const { zone_id } = await execute(validateZone, person.ctx, { domain, ...own });
        await emulator.control.activateZone(zone_id);
        await execute(previewChanges, person.ctx, { domain });
        return { person, domain };
      }),
    );
    expect(await applyAll(wishes)).toEqual({ done: 1, codes: ['invalid'] });
  });

  it('who press the last button twice add one domain', async () => {
    const person = await newPerson();
    const { domain, preview } = await wizardToPreview(emulator, person);
    await preview();
    const { done } = await applyAll(Array.from({ length: 5 }, () => ({ person, domain })));
    expect([done, await placesTaken(person)]).toEqual([1, 1]);
  });
});
