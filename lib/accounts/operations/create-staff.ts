import { eq, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { staff, staffRoles } from '@/db/schema/staff';
import { invalid } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { hashPassword } from '../password';
import { Email, NewPassword } from './register';

const CreateStaff = z.object({
  username: z.string().trim().min(1, 'required').max(50),
  email: z.string().trim().min(1, 'required').pipe(Email),
  password: NewPassword,
  full_name: z.string().trim().max(100).optional(),
  role: z.enum(staffRoles).default('admin'),
});

/** A new person of the platform. The first super_admin is made with it by the `konak` command. */
export const createStaff = operation({
  name: 'staff.create',
  scope: 'platform',
  allow: ['super_admin', 'system'],
  input: CreateStaff,
  output: z.object({ id: z.uuid(), username: z.string(), email: z.string(), role: z.enum(staffRoles) }),
  gather: async ({ input }) => ({ passwordHash: await hashPassword(input.password) }),
  async run({ input, tx, gathered, record }) {
    const { username, email, role } = input;
    const taken = await tx
      .select({ email: staff.email })
      .from(staff)
      .where(or(eq(sql`lower(${staff.username})`, username.toLowerCase()), eq(sql`lower(${staff.email})`, email)));
    if (taken.some((other) => other.email.toLowerCase() === email)) throw invalid({ email: 'email_taken' });
    if (taken.length > 0) throw invalid({ username: 'username_taken' });
    const { passwordHash } = gathered;
    const [made] = await tx
      .insert(staff)
      .values({ username, email, passwordHash, fullName: input.full_name || null, role })
      .onConflictDoNothing()
      .returning({ id: staff.id });
    if (!made) throw invalid({ username: 'username_taken' }); // somebody was quicker
    await record({ resource: { type: 'staff', id: made.id }, after: { username, email, role } });
    return { id: made.id, username, email, role };
  },
});
