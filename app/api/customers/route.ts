import { listCustomerRecords } from '@/lib/accounts';
import { route } from '@/lib/doors/route';

export const GET = route(listCustomerRecords, { present: (list) => ({ status: 'success', ...list }) });
