'use server';

import { signInStaff } from '@/lib/accounts';
import { action } from '@/lib/doors/action';
import { rememberBrowser } from '@/lib/doors/browser-login';

export const login = action(signInStaff, rememberBrowser);
