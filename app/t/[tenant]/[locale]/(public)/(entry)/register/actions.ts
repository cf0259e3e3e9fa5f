'use server';

import { register } from '@/lib/accounts';
import { action } from '@/lib/doors/action';
import { rememberBrowser } from '@/lib/doors/browser-login';

export const registerAccount = action(register, rememberBrowser);
