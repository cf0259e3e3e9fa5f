import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { sessions } from '@/db/schema/accounts';
import { staffSessions } from '@/db/schema/staff';
import type { Context } from '@/lib/kernel/context';
import { platformTransaction } from '@/lib/kernel/database';
import { operation } from '@/lib/kernel/operation';

/** Staff sessions are the platform's rows, which the tenant's role cannot touch. */
async function revokeStaffSession(ctx: Context, sessionId: string): Promise<void> {
  await platformTransaction((tx) =>
    tx.update(staffSessions).set({ revokedAt: ctx.clock.now() }).where(eq(staffSessions.id, sessionId)),
  );
}

/** Ends the session this request came with. */
export const signOut = operation({
  name: 'session.close',
  allow: ['customer', 'tenant_admin', 'admin', 'super_admin'],
  input: z.object({}),
  output: z.object({ status: z.literal('success') }),
  async run({ ctx, tx, record }) {
    const { actor } = ctx;
    if (actor.kind === 'staff') await revokeStaffSession(ctx, actor.sessionId);
    if (actor.kind === 'user') {
      await tx.update(sessions).set({ revokedAt: ctx.clock.now() }).where(eq(sessions.id, actor.sessionId));
    }
    await record({ resource: { type: 'session', id: 'sessionId' in actor ? actor.sessionId : null } });
    return { status: 'success' as const };
  },
});
