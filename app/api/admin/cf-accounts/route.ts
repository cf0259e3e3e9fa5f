import { createCloudflareAccount, listCloudflareAccounts } from '@/lib/domains';
import { route } from '@/lib/doors/route';

/** Staff get every account, customers those they can choose from (step 2 of "Domain Ekleme"). */
export const GET = route(listCloudflareAccounts, { present: (list) => ({ status: 'success', ...list }) });

export const POST = route(createCloudflareAccount, {
  status: 201,
  present: (account) => ({ status: 'success', account }),
});
