'use server';

import { action } from '@/lib/doors/action';
import { afterStaffChange } from '@/lib/doors/admin-after';
import { retryMail } from '@/lib/notices';

export const retry = action(retryMail, afterStaffChange);
