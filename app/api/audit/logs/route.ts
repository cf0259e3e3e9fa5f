import { listLogs } from '@/lib/audit';
import { route } from '@/lib/doors/route';

export const GET = route(listLogs);
