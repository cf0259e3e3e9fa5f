import { sessions } from '@/db/schema/accounts';
import { staffSessions } from '@/db/schema/staff';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { browserSessionLifetime } from './browser-session';
import type { Claims } from './claims';
import { tokenLifetime } from './token';

export type SessionKind = 'browser' | 'token';

function sessionRow(ctx: Context, kind: SessionKind) {
  const seconds = kind === 'browser' ? browserSessionLifetime : tokenLifetime;
  const expiresAt = new Date(ctx.clock.now().getTime() + seconds * 1000);
  return { id: newId(), kind, ip: ctx.ip || null, userAgent: ctx.userAgent || null, expiresAt };
}

/** Keeps a user's new session, so that it can be listed and revoked; returns what is to be signed. */
export async function openUserSession(tx: Tx, ctx: Context, userId: string, kind: SessionKind): Promise<Claims> {
  const row = sessionRow(ctx, kind);
  await tx.insert(sessions).values({ ...row, tenantId: ctx.tenant.id, userId });
  return { kind: 'user', subject: userId, session: row.id, tenant: ctx.tenant.id };
}

/** The same for a staff member. The transaction must be the platform's. */
export async function openStaffSession(tx: Tx, ctx: Context, staffId: string, kind: SessionKind): Promise<Claims> {
  const row = sessionRow(ctx, kind);
  await tx.insert(staffSessions).values({ ...row, staffId });
  return { kind: 'staff', subject: staffId, session: row.id, tenant: ctx.tenant.id };
}
