import { route } from '@/lib/doors/route';
import { changeCustomerPlan } from '@/lib/plans';

export const PUT = route(changeCustomerPlan, { present: (customer) => ({ status: 'success', customer }) });
