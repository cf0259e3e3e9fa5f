'use server';

import { signIn } from '@/lib/accounts';
import { action } from '@/lib/doors/action';
import { rememberBrowser } from '@/lib/doors/browser-login';

export const login = action(signIn, rememberBrowser);
