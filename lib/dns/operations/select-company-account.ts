import { assertHostableName, changeWizard, chooseAccount, openWizard, stateOf, withoutZone } from '@/lib/domains';
import { conflict } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { supersedePreviews } from '../change-sets';
import { SelectCompanyAccount, SelectedAccount } from '../shapes';

/** Step 2 of "Domain Ekleme", a company's account. Its place is taken only when the changes are applied. */
export const selectCompanyAccount = operation({
  name: 'wizard.choose_company_account',
  allow: ['customer', 'tenant_admin'],
  input: SelectCompanyAccount,
  output: SelectedAccount,
  async run({ input, ctx, tx, record }) {
    assertHostableName(input.domain);
    const account = await chooseAccount(tx, input.account_id);
    const wizard = await openWizard(tx, ctx, input.domain);
    if (wizard.step === 'apply') throw conflict('domain_busy');
    const former = stateOf(wizard);
    const again = former.account_type === 'company' && former.cf_account_id === account.id;
    const state = {
      ...(again ? former : withoutZone(former)),
      account_type: 'company' as const,
      cf_account_id: account.id,
      cf_account_name: account.name,
    };
    if (!again) await supersedePreviews(tx, wizard.id);
    await changeWizard(tx, wizard.id, { state, step: 'zone', cfApiTokenEncrypted: null });
    await record({ resource: { type: 'wizard', id: wizard.id }, details: { cf_account_id: account.id } });
    return { wizard_id: wizard.id, account };
  },
});
