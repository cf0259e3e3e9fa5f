import { z } from 'zod';
import { actorKinds } from '@/db/schema/audit';
import { Listing } from '@/lib/kernel/listing';
import { operation } from '@/lib/kernel/operation';
import { listEntries } from '../queries';
import { LogView, logView } from '../shapes';

/** An instant, or a day: then its first moment in UTC. */
const Instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], 'not_instant')
  .transform((text) => new Date(text));

export const LogFilter = z.object({
  action: z.string().max(100).optional(),
  actor: z.string().max(200).optional(),
  actor_kind: z.enum(actorKinds).optional(),
  actor_id: z.uuid().optional(),
  resource_type: z.string().max(50).optional(),
  resource_id: z.string().max(100).optional(),
  tenant_id: z.union([z.uuid(), z.literal('platform')], 'not_uuid').optional(),
  from: Instant.optional(),
  to: Instant.optional(),
});

/** From the documented field names. */
export const filterOf = (input: z.output<typeof LogFilter>) => ({
  action: input.action,
  actor: input.actor,
  actorKind: input.actor_kind,
  actorId: input.actor_id,
  resourceType: input.resource_type,
  resourceId: input.resource_id,
  tenantId: input.tenant_id,
  from: input.from,
  to: input.to,
});

/** `GET /api/audit/logs` (first document, "Audit Log Sistemi"). */
export const listLogs = operation({
  name: 'audit.list',
  kind: 'read',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: LogFilter.extend(Listing.shape),
  output: z.object({
    logs: z.array(LogView),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    limit: z.number(),
  }),
  async run({ input, tx }) {
    const { rows, ...paging } = await listEntries(tx, { ...filterOf(input), page: input.page, limit: input.limit });
    return { logs: rows.map(logView), ...paging };
  },
});
