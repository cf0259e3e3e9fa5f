import { applyChanges } from '@/lib/dns';
import { route } from '@/lib/doors/route';

/** Answers at once; `GET /api/runs/:run_id` tells how far it has come. */
export const POST = route(applyChanges, { status: 202, present: (applied) => ({ status: 'success', ...applied }) });
