import { readMe } from '@/lib/accounts';
import { presentPerson } from '@/lib/doors/account-answers';
import { route } from '@/lib/doors/route';

export const GET = route(readMe, { present: presentPerson });
