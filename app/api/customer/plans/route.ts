import { route } from '@/lib/doors/route';
import { listPlans } from '@/lib/plans';

export const GET = route(listPlans);
