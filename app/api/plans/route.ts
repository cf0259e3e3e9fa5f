import { route } from '@/lib/doors/route';
import { createPlan, listAllPlans } from '@/lib/plans';

export const GET = route(listAllPlans, { present: (plans) => ({ status: 'success', plans }) });

export const POST = route(createPlan, { status: 201, present: (plan) => ({ status: 'success', plan }) });
