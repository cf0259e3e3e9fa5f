'use server';

import { action } from '@/lib/doors/action';
import { afterPlan } from '@/lib/doors/admin-after';
import { createPlan, deletePlan, updatePlan } from '@/lib/plans';

export const addPlan = action(createPlan, afterPlan);
export const changePlan = action(updatePlan, afterPlan);
export const removePlan = action(deletePlan, afterPlan);
