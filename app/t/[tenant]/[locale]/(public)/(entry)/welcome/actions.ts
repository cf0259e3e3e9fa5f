'use server';

import { handOver } from '@/lib/accounts';
import { action } from '@/lib/doors/action';
import { rememberBrowser } from '@/lib/doors/browser-login';

export const arrive = action(handOver, rememberBrowser);
