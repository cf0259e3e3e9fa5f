import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { csv } from '../csv';
import { type AuditRow, listEntries } from '../queries';
import { filterOf, LogFilter } from './list-logs';

/** Most entries in one file. */
const most = 10_000;

const header = [
  ...['created_at', 'tenant', 'actor_kind', 'actor', 'action', 'resource_type', 'resource_id'],
  ...['before', 'after', 'details', 'ip_address', 'request_id', 'position', 'hash'],
];

const cells = ({ entry, tenantName }: AuditRow) => [
  ...[entry.createdAt, tenantName, entry.actorKind, entry.actorName, entry.action, entry.resourceType],
  ...[
    entry.resourceId,
    entry.before,
    entry.after,
    entry.details,
    entry.ip,
    entry.requestId,
    entry.position,
    entry.hash,
  ],
];

/** The entries that match as a CSV file, newest first; the newest ten thousand where there are more. */
export const exportLogs = operation({
  name: 'audit.export',
  kind: 'read',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: LogFilter,
  output: z.object({ csv: z.string() }),
  async run({ input, tx }) {
    const { rows } = await listEntries(tx, { ...filterOf(input), limit: most });
    return { csv: csv(header, rows.map(cells)) };
  },
});
