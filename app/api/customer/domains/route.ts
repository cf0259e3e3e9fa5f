import { applyChanges } from '@/lib/dns';
import { listDomains } from '@/lib/domains';
import { route } from '@/lib/doors/route';

export const GET = route(listDomains, { present: (list) => ({ status: 'success', ...list }) });

/** Adds the domain whose wizard stands at its last step: the same act as `POST /api/dns/apply-changes`. */
export const POST = route(applyChanges, { status: 202, present: (applied) => ({ status: 'success', ...applied }) });
