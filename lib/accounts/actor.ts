import { and, eq, gt, isNull } from 'drizzle-orm';
import { customers, sessions, users } from '@/db/schema/accounts';
import { staff, staffSessions } from '@/db/schema/staff';
import { type Actor, anonymous, type Context } from '@/lib/kernel/context';
import { platformTransaction, tenantTransaction } from '@/lib/kernel/database';
import { browserClaims } from './browser-claims';
import type { Claims } from './claims';
import { verifyToken } from './token';

/** How old (ms) the last sight of a session may grow before it is written again: not every request is a write. */
const seenEvery = 5 * 60 * 1000;

const isStale = (lastSeenAt: Date, now: Date) => now.getTime() - lastSeenAt.getTime() > seenEvery;

async function userActor(claims: Claims, now: Date): Promise<Actor> {
  const [row] = await tenantTransaction(claims.tenant, (tx) =>
    tx
      .select({ user: users, customerId: customers.id, lastSeenAt: sessions.lastSeenAt })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .leftJoin(customers, eq(customers.userId, users.id))
      .where(
        and(
          eq(sessions.id, claims.session),
          eq(sessions.userId, claims.subject),
          isNull(sessions.revokedAt),
          gt(sessions.expiresAt, now),
          eq(users.isActive, true),
        ),
      ),
  );
  if (!row) return anonymous;
  if (isStale(row.lastSeenAt, now)) {
    await tenantTransaction(claims.tenant, (tx) =>
      tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, claims.session)),
    );
  }
  const { id, role, email, fullName, tenantId } = row.user;
  return {
    kind: 'user',
    id,
    role,
    tenantId,
    customerId: row.customerId,
    email,
    name: fullName ?? email,
    sessionId: claims.session,
  };
}

async function staffActor(claims: Claims, now: Date): Promise<Actor> {
  const [row] = await platformTransaction((tx) =>
    tx
      .select({ staff, lastSeenAt: staffSessions.lastSeenAt })
      .from(staffSessions)
      .innerJoin(staff, eq(staff.id, staffSessions.staffId))
      .where(
        and(
          eq(staffSessions.id, claims.session),
          eq(staffSessions.staffId, claims.subject),
          isNull(staffSessions.revokedAt),
          gt(staffSessions.expiresAt, now),
          eq(staff.isActive, true),
        ),
      ),
  );
  if (!row) return anonymous;
  if (isStale(row.lastSeenAt, now)) {
    await platformTransaction((tx) =>
      tx.update(staffSessions).set({ lastSeenAt: now }).where(eq(staffSessions.id, claims.session)),
    );
  }
  const { id, role, email, username, fullName } = row.staff;
  return { kind: 'staff', id, role, email, username, name: fullName ?? username, sessionId: claims.session };
}

/**
 * Who sent a request: the bearer token's owner, else the browser session's. Anonymous when there is neither, when it
 * belongs to another tenant than the host's, or when it was revoked, and for staff on any host but the platform's.
 */
export async function resolveActor(ctx: Context, headers: Headers): Promise<Actor> {
  const now = ctx.clock.now();
  const authorization = headers.get('authorization');
  const bearer = authorization?.match(/^Bearer ([\w.-]{1,2000})$/i)?.[1];
  if (authorization && !bearer) return anonymous;
  const claims = bearer ? await verifyToken(bearer, ctx.tenant.id, now) : await browserClaims(headers.get('cookie'));
  if (!claims || claims.tenant !== ctx.tenant.id) return anonymous;
  if (claims.kind === 'user') return userActor(claims, now);
  return ctx.tenant.isHouse ? staffActor(claims, now) : anonymous;
}
