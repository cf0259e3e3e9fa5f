import { route } from '@/lib/doors/route';
import { deletePlan, readPlan, updatePlan } from '@/lib/plans';

export const GET = route(readPlan, { present: (plan) => ({ status: 'success', plan }) });

export const PUT = route(updatePlan, { present: (plan) => ({ status: 'success', plan }) });

export const DELETE = route(deletePlan, { present: () => ({ status: 'success' }) });
