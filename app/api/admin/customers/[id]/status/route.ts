import { changeCustomerStatus } from '@/lib/accounts';
import { route } from '@/lib/doors/route';

export const PUT = route(changeCustomerStatus, { present: (customer) => ({ status: 'success', customer }) });
