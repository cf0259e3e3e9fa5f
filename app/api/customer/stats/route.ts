import { readStats } from '@/lib/domains';
import { route } from '@/lib/doors/route';

export const GET = route(readStats, { present: (stats) => ({ status: 'success', stats }) });
