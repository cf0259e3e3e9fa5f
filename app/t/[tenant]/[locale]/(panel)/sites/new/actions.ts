'use server';

import { action } from '@/lib/doors/action';
import { deploySite } from '@/lib/sites';

export const deploy = action(deploySite);
