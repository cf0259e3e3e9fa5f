'use server';

import { action } from '@/lib/doors/action';
import { deleteSite } from '@/lib/sites';

export const removeSite = action(deleteSite);
