import { deleteDomain } from '@/lib/dns';
import { readDomain } from '@/lib/domains';
import { route } from '@/lib/doors/route';

export const GET = route(readDomain, { present: (domain) => ({ status: 'success', domain }) });

export const DELETE = route(deleteDomain, { status: 202, present: (begun) => ({ status: 'success', ...begun }) });
