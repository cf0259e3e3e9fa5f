import { validateZone } from '@/lib/dns';
import { route } from '@/lib/doors/route';

/** The document's answer names the zone's own status, not the call's. */
export const POST = route(validateZone);
