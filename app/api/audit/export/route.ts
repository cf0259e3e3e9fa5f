import { exportLogs } from '@/lib/audit';
import { csvFile } from '@/lib/doors/csv-file';
import { route } from '@/lib/doors/route';

export const GET = route(exportLogs, { present: ({ csv }, ctx) => csvFile(csv, 'audit', ctx.clock.now()) });
