import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { customers, users } from '@/db/schema/accounts';
import { unauthenticated } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { passwordMatches } from '../password';
import { customerView, SignedIn, userView } from '../person';
import { openUserSession } from '../sessions';

const SignIn = z.object({
  email: z.string().trim().toLowerCase().min(1, 'required').max(255),
  password: z.string().min(1, 'required').max(1000),
  session: z.enum(['browser', 'token']).default('token'),
});

/** A user of the host's tenant signs in (first document, "Giriş Akışı"). One answer whatever was wrong. */
export const signIn = operation({
  name: 'session.open',
  allow: ['anonymous', 'customer', 'tenant_admin', 'admin', 'super_admin'],
  rate: 'login',
  account: (input) => input.email,
  input: SignIn,
  output: SignedIn,
  async gather({ input, read }) {
    const [found] = await read((tx) =>
      tx
        .select()
        .from(users)
        .where(eq(sql`lower(${users.email})`, input.email)),
    );
    const matches = await passwordMatches(input.password, found?.passwordHash ?? null);
    if (!found || !matches || !found.isActive) throw unauthenticated('login_failed');
    return { userId: found.id };
  },
  async run({ input, ctx, tx, gathered, record }) {
    const [user] = await tx
      .update(users)
      .set({ lastLogin: ctx.clock.now() })
      .where(eq(users.id, gathered.userId))
      .returning();
    if (!user?.isActive) throw unauthenticated('login_failed');
    const [customer] = await tx.select().from(customers).where(eq(customers.userId, user.id));
    const session = await openUserSession(tx, ctx, user.id, input.session);
    const actor = { kind: 'user', id: user.id, name: user.email } as const;
    await record({ resource: { type: 'user', id: user.id }, actor });
    return { session, user: userView(user), customer: customer ? customerView(customer) : null, admin: null };
  },
});
