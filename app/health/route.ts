import { health } from '@/lib/doors/health';
import { plainRoute } from '@/lib/doors/plain-route';

export const dynamic = 'force-dynamic';

export const GET = plainRoute(health);
