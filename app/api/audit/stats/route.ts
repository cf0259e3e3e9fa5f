import { readLogStats } from '@/lib/audit';
import { route } from '@/lib/doors/route';

export const GET = route(readLogStats, { present: (stats) => ({ status: 'success', ...stats }) });
