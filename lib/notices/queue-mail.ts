import { mails } from '@/db/schema/notices';
import type { Locale } from '@/lib/i18n/locales';
import type { Tx } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { enqueue } from '@/lib/kernel/jobs/enqueue';
import type { MailParameters, MailTemplateName } from './templates';

export type MailRecipient = { address: string; name?: string | null; userId?: string | null };

export type NewMail<T extends MailTemplateName> = {
  /** In whose name; the house's for what the platform says. */
  tenantId: string;
  template: T;
  to: MailRecipient;
  locale: Locale;
  /** Kept with the mail: never a secret. */
  parameters: MailParameters<T>;
  /** What it is about: a second mail of this template to this person with the same key is not written. */
  uniqueKey?: string;
  /** A test: shown as the tenant's draft has it instead of what is published. */
  draft?: boolean;
};

/** The queue's name of one mail's job. */
export const mailJob = (mailId: string) => `mail ${mailId}`;

/**
 * Writes a mail down and queues its sending, both in the caller's transaction: it is sent if that commits, and not otherwise.
 * Returns the mail's id; undefined when it had been written before (`uniqueKey`).
 */
export async function queueMail<T extends MailTemplateName>(tx: Tx, mail: NewMail<T>): Promise<string | undefined> {
  const { to, parameters, uniqueKey = null, draft, ...rest } = mail;
  const [row] = await tx
    .insert(mails)
    .values({
      ...rest,
      id: newId(),
      recipient: to.address,
      recipientName: to.name ?? null,
      userId: to.userId ?? null,
      parameters: { ...parameters, ...(draft && { draft }) },
      uniqueKey,
    })
    .onConflictDoNothing()
    .returning({ id: mails.id });
  if (!row) return undefined;
  await enqueue(tx, 'mail-send', { mailId: row.id }, { key: mailJob(row.id) });
  return row.id;
}
