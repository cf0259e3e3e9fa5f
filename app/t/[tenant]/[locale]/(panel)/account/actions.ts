'use server';

import { chooseLocale, revokeSession, signOut } from '@/lib/accounts';
import { action } from '@/lib/doors/action';
import { forgetBrowser } from '@/lib/doors/browser-login';
import { rememberLocale } from '@/lib/doors/remember-locale';

export const saveLocale = action(chooseLocale, rememberLocale);
export const endSession = action(revokeSession);
export const logout = action(signOut, forgetBrowser, forgetBrowser);
