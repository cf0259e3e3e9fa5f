'use server';

import { createCloudflareAccount, deleteCloudflareAccount, updateCloudflareAccount } from '@/lib/domains';
import { action } from '@/lib/doors/action';
import { afterStaffChange } from '@/lib/doors/admin-after';

export const addAccount = action(createCloudflareAccount, afterStaffChange);
export const changeAccount = action(updateCloudflareAccount, afterStaffChange);
export const removeAccount = action(deleteCloudflareAccount, afterStaffChange);
