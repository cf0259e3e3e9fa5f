import { afterAll, describe, expect, it } from 'vitest';
import { skipOnboarding } from '@/lib/accounts';
import { readCustomerPlan } from '@/lib/accounts/queries/read-customer-plan';
import { abandonWizard, validateDomain } from '@/lib/domains';
import { execute } from '@/lib/doors/gates';
import { tenantTransaction } from '@/lib/kernel/database';
import { apply, finish, installWithCloudflare, newDomain, newPerson, wizardToPreview } from './support';

const { emulator } = await installWithCloudflare();
afterAll(() => emulator.stop());

type Person = Awaited<ReturnType<typeof newPerson>>;
const onboardedAt = async ({ ctx }: Person) =>
  (await tenantTransaction(ctx.tenant.id, (tx) => readCustomerPlan(tx, ctx))).onboardedAt;

describe('the first-domain wizard', () => {
  it('counts as shown to its end once the first domain is applied, and not while it is being applied', async () => {
    const person = await newPerson();
    const { domain, preview } = await wizardToPreview(emulator, person);
    const { run_id } = await apply(person, domain, { preview: await preview() });
    expect(await onboardedAt(person)).toBeNull();
    expect((await finish(person, run_id)).run.state).toBe('done');
    expect(await onboardedAt(person)).toBeInstanceOf(Date);
  });

  it('counts as put away when its only wizard is', async () => {
    const person = await newPerson();
    const { wizard_id } = await execute(validateDomain, person.ctx, { domain: newDomain() });
    expect(await onboardedAt(person)).toBeNull();
    await execute(abandonWizard, person.ctx, { wizard_id });
    expect(await onboardedAt(person)).toBeInstanceOf(Date);
  });

  it('is put away before a domain is named, for that customer alone, and the first time stays', async () => {
    const [person, other] = [await newPerson(), await newPerson()];
    await execute(skipOnboarding, person.ctx, {});
    const first = await onboardedAt(person);
    expect(first).toBeInstanceOf(Date);
    await execute(skipOnboarding, person.ctx, {});
    expect(await onboardedAt(person)).toEqual(first);
    expect(await onboardedAt(other)).toBeNull();
  });
});
