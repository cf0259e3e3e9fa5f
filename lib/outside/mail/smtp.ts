import { createTransport } from 'nodemailer';
import type { Secret } from '@/lib/kernel/secrets';
import { composed, messageIdOf } from './compose';
import { mailFailure } from './failure';
import type { MailTransport } from './outgoing';

/** Milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000, dnsTimeout: 10_000 };

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127\./.test(host);

/**
 * A mail server by its URL, `smtp://user:password@host:port` (STARTTLS where offered) or `smtps://`. A password leaves this
 * machine over TLS only. `clientName` is how it greets the server. @throws when the URL is none of the two kinds.
 */
export function smtpTransport(url: Secret, clientName: string): MailTransport {
  const { protocol, hostname, port, username, password } = new URL(url.reveal());
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new Error('KONAK_MAIL_URL must begin with smtp:// or smtps://');
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    ...patience,
    pool: true,
    maxConnections: 2,
    maxMessages: 100,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: username !== '' && !isLoopback(hostname),
    auth: username === '' ? undefined : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    name: clientName,
  });
  // A connection of the pool that breaks between two mails is nobody's error: the next mail opens another.
  transport.on('error', () => {});
  return {
    async send(mail) {
      try {
        await transport.sendMail(composed(mail));
        return messageIdOf(mail);
      } catch (thrown) {
        throw mailFailure(thrown);
      }
    },
    close: () => transport.close(),
  };
}
