import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { auditStats } from '../stats';

const Named = z.object({ count: z.number() });

/** `GET /api/audit/stats`: of the last 30 days unless told. */
export const readLogStats = operation({
  name: 'audit.read_stats',
  kind: 'read',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }),
  output: z.object({
    days: z.number(),
    total: z.number(),
    by_action: z.array(Named.extend({ action: z.string() })),
    by_actor: z.array(Named.extend({ actor: z.string() })),
    by_day: z.array(Named.extend({ date: z.string() })),
  }),
  async run({ input, tx }) {
    const stats = await auditStats(tx, input.days);
    return {
      days: input.days,
      total: stats.total,
      by_action: stats.byAction.map(({ key, count }) => ({ action: key, count })),
      by_actor: stats.byActor.map(({ key, count }) => ({ actor: key, count })),
      by_day: stats.byDay.map(({ key, count }) => ({ date: key, count })),
    };
  },
});
