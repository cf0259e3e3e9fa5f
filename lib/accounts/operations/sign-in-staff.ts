import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { staff } from '@/db/schema/staff';
import { unauthenticated } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { passwordMatches } from '../password';
import { adminView, SignedIn } from '../person';
import { openStaffSession } from '../sessions';

const SignInStaff = z.object({
  username: z.string().trim().toLowerCase().min(1, 'required').max(50),
  password: z.string().min(1, 'required').max(1000),
  session: z.enum(['browser', 'token']).default('token'),
});

/** Staff sign in on the platform host, and nowhere else (first document, "Admin Giriş"). */
export const signInStaff = operation({
  name: 'staff_session.open',
  scope: 'platform',
  allow: ['anonymous', 'customer', 'tenant_admin', 'admin', 'super_admin'],
  rate: 'login',
  account: (input) => input.username,
  input: SignInStaff,
  output: SignedIn,
  async gather({ input, ctx, read }) {
    const [found] = await read((tx) =>
      tx
        .select()
        .from(staff)
        .where(eq(sql`lower(${staff.username})`, input.username)),
    );
    const matches = await passwordMatches(input.password, found?.passwordHash ?? null);
    if (!ctx.tenant.isHouse || !found || !matches || !found.isActive) throw unauthenticated('login_failed');
    return { staffId: found.id };
  },
  async run({ input, ctx, tx, gathered, record }) {
    const [member] = await tx
      .update(staff)
      .set({ lastLogin: ctx.clock.now() })
      .where(eq(staff.id, gathered.staffId))
      .returning();
    if (!member?.isActive) throw unauthenticated('login_failed');
    const session = await openStaffSession(tx, ctx, member.id, input.session);
    const actor = { kind: 'staff', id: member.id, name: member.username } as const;
    await record({ resource: { type: 'staff', id: member.id }, actor });
    return { session, user: null, customer: null, admin: adminView(member) };
  },
});
