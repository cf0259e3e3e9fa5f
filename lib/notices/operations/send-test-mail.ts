import { and, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { mails } from '@/db/schema/notices';
import { isLocale } from '@/lib/i18n/locales';
import { KonakError, outside } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { queueMail } from '../queue-mail';
import { isMailConfigured } from '../transport';

/** So many test mails in so many minutes to one person. */
const most = 5;
const minutes = 10;

/**
 * The welcome mail with the tenant's branding as its draft has it, to whoever asks and nobody else.
 * @throws too_many_requests `mail_test_limit`; outside `mail_not_configured`
 */
export const sendTestMail = operation({
  name: 'mail.send_test',
  allow: ['tenant_admin', 'admin', 'super_admin'],
  input: z.object({}),
  output: z.object({ id: z.uuid(), recipient: z.string() }),
  async run({ ctx, tx, record }) {
    const { actor, tenant, locale } = ctx;
    if (actor.kind !== 'user' && actor.kind !== 'staff') throw new Error('a test mail needs a person');
    if (!isMailConfigured()) throw outside('mail_not_configured');
    const { email, name, id: userId } = actor;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mail test ${userId}`}, 0))`);
    const since = new Date(ctx.clock.now().getTime() - minutes * 60_000);
    const recent = await tx
      .select({ id: mails.id })
      .from(mails)
      .where(
        and(
          eq(mails.recipient, email),
          eq(mails.userId, userId),
          sql`${mails.parameters} @> '{"draft": true}'`,
          gt(mails.createdAt, since),
        ),
      );
    if (recent.length >= most) throw new KonakError('too_many_requests', 'mail_test_limit', { params: { minutes } });
    const id = await queueMail(tx, {
      tenantId: tenant.id,
      template: 'welcome',
      to: { address: email, name, userId },
      locale: isLocale(locale) ? locale : 'en',
      parameters: { email },
      draft: true,
    });
    if (!id) throw new Error('the test mail was not written');
    await record({ resource: { type: 'mail', id }, details: { template: 'welcome', recipient: email } });
    return { id, recipient: email };
  },
});
