import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { sessions } from '@/db/schema/accounts';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { type Device, deviceOf } from '../device-name';
import type { SessionKind } from '../sessions';

export type SessionRow = {
  id: string;
  kind: SessionKind;
  device: Device;
  ip: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  /** The one this request came with. */
  current: boolean;
};

/** The caller's sessions that still work, the current one first, then by last use. */
export async function listSessions(tx: Tx, ctx: Context): Promise<SessionRow[]> {
  const { actor } = ctx;
  if (actor.kind !== 'user') return [];
  const rows = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, actor.id), isNull(sessions.revokedAt), gt(sessions.expiresAt, ctx.clock.now())))
    .orderBy(desc(sessions.lastSeenAt))
    .limit(100);
  const shown = rows.map(({ id, kind, ip, userAgent, createdAt, lastSeenAt }) => ({
    ...{ id, kind, ip, createdAt, lastSeenAt },
    device: deviceOf(userAgent),
    current: id === actor.sessionId,
  }));
  return [...shown.filter((row) => row.current), ...shown.filter((row) => !row.current)];
}
