import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { mails } from '@/db/schema/notices';
import { conflict, notFound } from '@/lib/kernel/errors';
import { enqueue } from '@/lib/kernel/jobs/enqueue';
import { operation } from '@/lib/kernel/operation';
import { mailJob } from '../queue-mail';

/** Sends a mail that failed once more, as its tenant looks now. */
export const retryMail = operation({
  name: 'mail.retry',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  async run({ input: { id }, tx, record }) {
    const [mail] = await tx.select().from(mails).where(eq(mails.id, id)).for('update');
    if (!mail) throw notFound('mail_not_found');
    if (mail.status !== 'failed') throw conflict('mail_not_failed');
    await tx.update(mails).set({ status: 'queued' }).where(eq(mails.id, id));
    await enqueue(tx, 'mail-send', { mailId: id }, { key: mailJob(id) });
    await record({
      resource: { type: 'mail', id },
      tenantId: mail.tenantId,
      before: { status: mail.status, failure: mail.failure },
      after: { status: 'queued' },
    });
    return { id };
  },
});
