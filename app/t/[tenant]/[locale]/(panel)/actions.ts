'use server';

import { signOut } from '@/lib/accounts';
import { action } from '@/lib/doors/action';
import { leaveBrowser } from '@/lib/doors/browser-login';

export const leave = action(signOut, leaveBrowser, leaveBrowser);
