import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/accounts';
import { locales } from '@/lib/i18n/locales';
import { unauthenticated } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';

/** The language a person is written to in; pages follow the cookie the door sets beside it. */
export const chooseLocale = operation({
  name: 'account.choose_locale',
  allow: ['customer', 'tenant_admin'],
  input: z.object({ locale: z.enum(locales) }),
  output: z.object({ locale: z.enum(locales) }),
  async run({ input, ctx, tx, record }) {
    const { actor } = ctx;
    if (actor.kind !== 'user') throw unauthenticated();
    const [before] = await tx.select({ locale: users.locale }).from(users).where(eq(users.id, actor.id));
    await tx.update(users).set({ locale: input.locale }).where(eq(users.id, actor.id));
    await record({ resource: { type: 'user', id: actor.id }, before, after: input });
    return input;
  },
});
