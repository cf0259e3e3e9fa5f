import { route } from '@/lib/doors/route';
import { readPlatformStats } from '@/lib/tenants';

export const GET = route(readPlatformStats, { present: (stats) => ({ status: 'success', stats }) });
