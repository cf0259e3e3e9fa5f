import { z } from 'zod';
import { notFound } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { readEntry } from '../queries';
import { LogDetail, logDetail } from '../shapes';

/** `GET /api/audit/logs/:id`: with what it was before and after, and its place in the chain. */
export const readLog = operation({
  name: 'audit.read',
  kind: 'read',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: z.object({ id: z.uuid() }),
  output: LogDetail,
  async run({ input, tx }) {
    const row = await readEntry(tx, input.id);
    if (!row) throw notFound('audit_entry_not_found');
    return logDetail(row);
  },
});
