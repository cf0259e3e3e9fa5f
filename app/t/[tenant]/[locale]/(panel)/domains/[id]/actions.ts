'use server';

import { deleteDomain } from '@/lib/dns';
import { action } from '@/lib/doors/action';

export const removeDomain = action(deleteDomain);
