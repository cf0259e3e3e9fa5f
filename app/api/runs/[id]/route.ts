import { presentRun } from '@/lib/doors/follow-run';
import { route } from '@/lib/doors/route';
import { readRun } from '@/lib/kernel/runs/operations/read-run';

export const GET = route(readRun, { present: presentRun });
