import { followRun } from '@/lib/doors/follow-run';
import { stream } from '@/lib/doors/stream';
import { readRun } from '@/lib/kernel/runs/operations/read-run';

export const GET = stream(readRun, followRun);
