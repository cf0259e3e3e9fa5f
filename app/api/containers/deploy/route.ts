import { route } from '@/lib/doors/route';
import { deploySite } from '@/lib/sites';

/** The document's answer names the site's own status, not the call's. */
export const POST = route(deploySite, {
  status: 202,
  present: ({ id, status, access_url, run_id }) => ({ container_id: id, status, access_url, run_id }),
});
