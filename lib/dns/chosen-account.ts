import { chooseAccount, companyToken, findWizard, stateOf, tokenOfWizard } from '@/lib/domains';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { conflict } from '@/lib/kernel/errors';
import { Secret } from '@/lib/kernel/secrets';

type Choice = { domain: string; account_id?: string; cf_token?: string; cf_email?: string };

export type ChosenAccount =
  | { type: 'company'; token: Secret; id: string; name: string }
  | { type: 'own'; token: Secret; given: boolean; email?: string };

/**
 * Whose account a zone is looked for in: the token given, the company account named, or what was chosen before.
 * @throws conflict `account_not_chosen`, `cf_account_full` | not_found
 */
export async function chosenAccount(tx: Tx, ctx: Context, choice: Choice): Promise<ChosenAccount> {
  if (choice.cf_token) {
    return { type: 'own', token: new Secret(choice.cf_token), given: true, email: choice.cf_email };
  }
  const wizard = await findWizard(tx, ctx, { domain: choice.domain });
  const state = wizard ? stateOf(wizard) : {};
  const accountId = choice.account_id ?? (state.account_type === 'company' ? state.cf_account_id : undefined);
  if (accountId) {
    const { id, name } = await chooseAccount(tx, accountId);
    return { type: 'company', token: await companyToken(id), id, name };
  }
  if (!wizard || state.account_type !== 'own') throw conflict('account_not_chosen');
  const token = await tokenOfWizard(wizard, undefined);
  return { type: 'own', token, given: false, email: choice.cf_email ?? state.cf_email };
}
