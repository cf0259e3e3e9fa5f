import { readLog } from '@/lib/audit';
import { route } from '@/lib/doors/route';

export const GET = route(readLog, { present: (log) => ({ status: 'success', log }) });
