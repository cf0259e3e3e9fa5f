import { z } from 'zod';
import type { AuditRow } from './queries';

/** An entry as the first document's `GET /api/audit/logs` shows one. */
export const LogView = z.object({
  id: z.uuid(),
  /** The actor's name: staff by user name, users by e-mail address. */
  admin: z.string().nullable(),
  actor_kind: z.string(),
  actor_id: z.uuid().nullable(),
  tenant_id: z.uuid().nullable(),
  action: z.string(),
  resource_type: z.string().nullable(),
  resource_id: z.string().nullable(),
  details: z.unknown(),
  ip_address: z.string().nullable(),
  created_at: z.date(),
});

export const LogDetail = LogView.extend({
  before: z.unknown(),
  after: z.unknown(),
  user_agent: z.string().nullable(),
  request_id: z.string().nullable(),
  position: z.number(),
  prev_hash: z.string(),
  hash: z.string(),
});

export const logView = ({ entry }: AuditRow): z.output<typeof LogView> => ({
  id: entry.id,
  admin: entry.actorName,
  actor_kind: entry.actorKind,
  actor_id: entry.actorId,
  tenant_id: entry.tenantId,
  action: entry.action,
  resource_type: entry.resourceType,
  resource_id: entry.resourceId,
  details: entry.details,
  ip_address: entry.ip,
  created_at: entry.createdAt,
});

export const logDetail = (row: AuditRow): z.output<typeof LogDetail> => ({
  ...logView(row),
  before: row.entry.before,
  after: row.entry.after,
  user_agent: row.entry.userAgent,
  request_id: row.entry.requestId,
  position: row.entry.position,
  prev_hash: row.entry.prevHash,
  hash: row.entry.hash,
});
