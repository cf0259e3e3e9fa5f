import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { customers, users } from '@/db/schema/accounts';
import { unauthenticated } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { customerView, SignedIn, userView } from '../person';
import { openUserSession } from '../sessions';
import { spendTicket } from '../tickets';

/** Signs in whoever brings a ticket from another host of the platform. One answer whatever is wrong with it. */
export const handOver = operation({
  name: 'session.hand_over',
  allow: ['anonymous'],
  rate: 'login',
  input: z.object({ ticket: z.string().max(200) }),
  output: SignedIn,
  async run({ input, ctx, tx, record }) {
    const now = ctx.clock.now();
    const userId = await spendTicket(tx, input.ticket, now);
    if (!userId) throw unauthenticated('ticket_spent');
    const [user] = await tx
      .update(users)
      .set({ lastLogin: now })
      .where(and(eq(users.id, userId), eq(users.isActive, true)))
      .returning();
    if (!user) throw unauthenticated('ticket_spent');
    const [customer] = await tx.select().from(customers).where(eq(customers.userId, user.id));
    const session = await openUserSession(tx, ctx, user.id, 'browser');
    const actor = { kind: 'user', id: user.id, name: user.email } as const;
    await record({ resource: { type: 'user', id: user.id }, actor });
    return { session, user: userView(user), customer: customer ? customerView(customer) : null, admin: null };
  },
});
