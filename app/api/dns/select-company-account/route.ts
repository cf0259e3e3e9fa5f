import { selectCompanyAccount } from '@/lib/dns';
import { route } from '@/lib/doors/route';

export const POST = route(selectCompanyAccount, { present: (selected) => ({ status: 'success', ...selected }) });
