import { metrics } from '@/lib/doors/metrics';
import { plainRoute } from '@/lib/doors/plain-route';

export const dynamic = 'force-dynamic';

export const GET = plainRoute(metrics);
