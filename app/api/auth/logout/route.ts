import { signOut } from '@/lib/accounts';
import { route } from '@/lib/doors/route';

export const POST = route(signOut);
