'use server';

import { changeCustomerStatus } from '@/lib/accounts';
import { action } from '@/lib/doors/action';
import { afterStaffChange } from '@/lib/doors/admin-after';
import { changeCustomerPlan } from '@/lib/plans';

export const changePlan = action(changeCustomerPlan, afterStaffChange);
export const changeStatus = action(changeCustomerStatus, afterStaffChange);
