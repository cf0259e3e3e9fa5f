import { CloudflareError, success } from './error';
import { accountId, type Identity, stableId } from './identity';
import type { Context, Operations } from './operation';
import { page } from './pages';
import { ownAccount } from './zone-access';

const CREATED = '2026-01-01T00:00:00.000000Z';

/** The account's name on Cloudflare: `acme-west` is "Acme West". */
export function accountName(account: string): string {
  return account.replace(
    /(^|-)([a-z0-9])/g,
    (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase(),
  );
}

function present(account: string) {
  const settings = { enforce_twofactor: false };
  return { id: accountId(account), name: accountName(account), type: 'standard', settings, created_on: CREATED };
}

function verify(identity: Identity) {
  const message = { code: 10000, message: 'This API Token is valid and active' };
  const result = { id: stableId(`token ${identity.token}`), status: identity.status };
  return success(result, { messages: identity.status === 'active' ? [message] : [] });
}

function user({ identity }: Context) {
  const { account } = identity;
  const organization = {
    id: accountId(account),
    name: accountName(account),
    status: 'member',
    permissions: [],
    roles: [],
  };
  return success({
    id: stableId(`user ${account}`),
    email: `${account}@sandbox.test`,
    first_name: null,
    last_name: null,
    telephone: null,
    country: null,
    zipcode: null,
    suspended: false,
    two_factor_authentication_enabled: false,
    two_factor_authentication_locked: false,
    has_pro_zones: false,
    has_business_zones: false,
    has_enterprise_zones: false,
    organizations: [organization],
  });
}

/** Who the caller is: tokens, user, accounts. */
export const accountOperations: Operations = {
  'GET /user/tokens/verify': ({ identity }) => verify(identity),
  'GET /accounts/{account_id}/tokens/verify': ({ identity, params }) => {
    if (params.account_id !== accountId(identity.account)) throw new CloudflareError(401, 1000, 'Invalid API Token');
    return verify(identity);
  },
  'GET /user': user,
  'GET /accounts': ({ identity, query }) => {
    const own = present(identity.account);
    return page(query.name === undefined || own.name === query.name ? [own] : [], query, 20);
  },
  'GET /accounts/{account_id}': ({ identity, params }) => {
    ownAccount(identity, params.account_id ?? '');
    return success(present(identity.account));
  },
};
