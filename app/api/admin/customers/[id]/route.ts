import { readCustomer } from '@/lib/accounts';
import { route } from '@/lib/doors/route';

export const GET = route(readCustomer, { present: (customer) => ({ status: 'success', customer }) });
