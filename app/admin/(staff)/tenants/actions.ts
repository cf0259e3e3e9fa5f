'use server';

import { action } from '@/lib/doors/action';
import { afterStaffChange } from '@/lib/doors/admin-after';
import { activateTenant, suspendTenant } from '@/lib/tenants';

export const suspend = action(suspendTenant, afterStaffChange);
export const activate = action(activateTenant, afterStaffChange);
