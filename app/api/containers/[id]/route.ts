import { route } from '@/lib/doors/route';
import { deleteSite, readSite } from '@/lib/sites';

export const GET = route(readSite, { present: (container) => ({ status: 'success', container }) });

export const DELETE = route(deleteSite, {
  status: 202,
  present: ({ id, run_id }) => ({ status: 'success', container_id: id, run_id }),
});
