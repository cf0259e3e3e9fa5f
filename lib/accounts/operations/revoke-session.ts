import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { sessions } from '@/db/schema/accounts';
import { notFound, unauthenticated } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';

/** Ends one of the caller's own sessions: a forgotten browser, a program's token. */
export const revokeSession = operation({
  name: 'session.revoke',
  allow: ['customer', 'tenant_admin'],
  input: z.object({ id: z.uuid() }),
  output: z.object({ status: z.literal('success') }),
  async run({ input, ctx, tx, record }) {
    if (ctx.actor.kind !== 'user') throw unauthenticated();
    const [revoked] = await tx
      .update(sessions)
      .set({ revokedAt: ctx.clock.now() })
      .where(and(eq(sessions.id, input.id), eq(sessions.userId, ctx.actor.id), isNull(sessions.revokedAt)))
      .returning({ kind: sessions.kind, ip: sessions.ip, userAgent: sessions.userAgent });
    if (!revoked) throw notFound();
    await record({ resource: { type: 'session', id: input.id }, before: revoked });
    return { status: 'success' as const };
  },
});
