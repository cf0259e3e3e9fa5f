import { register } from '@/lib/accounts';
import { forToken, presentToken } from '@/lib/doors/account-answers';
import { route } from '@/lib/doors/route';

export const POST = route(register, { input: forToken, present: presentToken, status: 201 });
