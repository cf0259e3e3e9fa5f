'use server';

import { closeBrowserSession, signOut } from '@/lib/accounts';
import { action } from '@/lib/doors/action';

export const leave = action(signOut, closeBrowserSession);
