import { route } from '@/lib/doors/route';
import { listSites } from '@/lib/sites';

export const GET = route(listSites, {
  present: ({ sites, ...paging }) => ({ status: 'success', containers: sites, ...paging }),
});
