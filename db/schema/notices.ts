import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { notices } from './areas';
import { createdAt, id, instant } from './columns';
import { tenantId } from './owned';
import { locales, oneOf, ownedBy } from './rules';

export const mailStatuses = ['queued', 'sent', 'failed'] as const;

/** Mails a tenant sends (product.md R5): what is to be said, in whose language, and how far it has come. */
export const mails = notices.table(
  'mails',
  {
    id: id(),
    /** In whose name; the operator's own tenant for what the platform says. */
    tenantId: tenantId(),
    template: text('template').notNull(),
    locale: text('locale', { enum: locales }).notNull(),
    recipient: text('recipient').notNull(),
    recipientName: text('recipient_name'),
    /** The words' parameters; never a secret. */
    parameters: jsonb('parameters').$type<Record<string, unknown>>().notNull().default({}),
    /** What the mail is about; a second one of the same kind and key is not written. */
    uniqueKey: text('unique_key'),
    status: text('status', { enum: mailStatuses }).notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    /** Error code of the last attempt. */
    failure: text('failure'),
    messageId: text('message_id'),
    createdAt: createdAt(),
    sentAt: instant('sent_at'),
    /** The person it goes to, if known here. */
    userId: uuid('user_id'),
  },
  (t) => [
    uniqueIndex('mails_unique_key').on(t.tenantId, t.template, t.recipient, t.uniqueKey),
    index('mails_status').on(t.status, t.createdAt),
    index('mails_tenant').on(t.tenantId, t.createdAt),
    check('mails_recipient_is_address', sql`${t.recipient} ~ '^[^@[:space:]]+@[^@[:space:]]+$'`),
    check('mails_sent_has_instant', sql`(${t.status} = 'sent') = (${t.sentAt} is not null)`),
    oneOf('mails_status_known', t.status, mailStatuses),
    oneOf('mails_locale_known', t.locale, locales),
    ...ownedBy(t.tenantId),
  ],
);
