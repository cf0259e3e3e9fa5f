import { checkNameservers } from '@/lib/dns';
import { route } from '@/lib/doors/route';

export const GET = route(checkNameservers, {
  present: ({ status, ...compared }) => ({ ...compared, zone_status: status }),
});
