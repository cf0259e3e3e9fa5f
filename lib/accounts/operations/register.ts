import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/accounts';
import { invalid } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { Name } from '@/lib/kernel/line';
import { operation } from '@/lib/kernel/operation';
import { makeFreeCustomer } from '../free-customer';
import { hashPassword, maximumPasswordBytes } from '../password';
import { customerView, SignedIn, userView } from '../person';
import { openUserSession } from '../sessions';

export const Email = z
  .email('not_email')
  .max(255)
  .transform((email) => email.toLowerCase());

export const NewPassword = z
  .string()
  .min(10)
  .refine((password) => Buffer.byteLength(password) <= maximumPasswordBytes, 'password_too_long');

const Register = z.object({
  email: z.string().trim().min(1, 'required').pipe(Email),
  password: NewPassword,
  full_name: Name(100),
  session: z.enum(['browser', 'token']).default('token'),
});

/** A new customer of the host's tenant, on the tenant's free plan (first document, "Kayıt Akışı"). */
export const register = operation({
  name: 'account.register',
  allow: ['anonymous'],
  needs: { meter: 'users' },
  rate: 'login',
  account: (input) => input.email,
  input: Register,
  output: SignedIn,
  gather: async ({ input }) => ({ passwordHash: await hashPassword(input.password) }),
  async run({ input, ctx, tx, gathered, record, emit }) {
    const tenantId = ctx.tenant.id;
    const taken = await tx
      .select({ id: users.id })
      .from(users)
      .where(eq(sql`lower(${users.email})`, input.email));
    if (taken.length > 0) throw invalid({ email: 'email_taken' });
    const userId = newId();
    const now = ctx.clock.now();
    const [user] = await tx
      .insert(users)
      .values({
        id: userId,
        tenantId,
        email: input.email,
        fullName: input.full_name,
        passwordHash: gathered.passwordHash,
        locale: ctx.locale as 'tr' | 'en' | 'de',
        lastLogin: now,
      })
      .onConflictDoNothing()
      .returning();
    if (!user) throw invalid({ email: 'email_taken' });
    const customer = await makeFreeCustomer(tx, { tenantId, userId, now });
    const session = await openUserSession(tx, ctx, userId, input.session);
    const shown = userView(user);
    const actor = { kind: 'user', id: userId, name: user.email } as const;
    await record({ resource: { type: 'user', id: userId }, actor, after: shown });
    await emit('account.registered', { userId, customerId: customer.id });
    return { session, user: shown, customer: customerView(customer), admin: null };
  },
});
