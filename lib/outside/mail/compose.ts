import type { SendMailOptions } from 'nodemailer';
import { outside } from '@/lib/kernel/errors';
import type { Mailbox, OutgoingMail } from './outgoing';

/**
 * A plain address: dot-atom local part (RFC 5322, 3.4.1) on a host name, `localhost` among them. No quotes, comments or lists:
 * what passes cannot be read as anything but one address.
 */
const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i;
const longestName = 100;

/**
 * One line, without what breaks lines, turns the reading direction around, or passes for text encoded already (`=?`, which
 * mail programs decode wherever they meet it).
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('=?', '= ?')
    .trim();

function mailbox(box: Mailbox, code: string) {
  if (!address.test(box.address)) throw outside(code);
  return { name: [...oneLine(box.name ?? '')].slice(0, longestName).join(''), address: box.address };
}

/** `Message-ID` of a mail: its own id on the sender's domain (RFC 5322, 3.6.4). */
export const messageIdOf = ({ id, from }: Pick<OutgoingMail, 'id' | 'from'>): string =>
  `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`;

/**
 * The mail as the library takes it. Every header is made by the library from values, none from text put together.
 * @throws outside `mail_recipient_malformed` or `mail_sender_malformed`, not retryable.
 */
export function composed(mail: OutgoingMail): SendMailOptions {
  const to = mailbox(mail.to, 'mail_recipient_malformed');
  const from = mailbox(mail.from, 'mail_sender_malformed');
  return {
    from,
    to,
    replyTo: mail.replyTo && mailbox(mail.replyTo, 'mail_sender_malformed'),
    envelope: { from: mail.returnTo, to: to.address },
    subject: oneLine(mail.subject),
    html: mail.html,
    text: mail.text,
    messageId: messageIdOf(mail),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
    attachments: mail.pictures.map(({ cid, fileName, contentType, bytes }) => ({
      cid,
      filename: fileName,
      contentType,
      content: bytes,
      contentDisposition: 'inline' as const,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
