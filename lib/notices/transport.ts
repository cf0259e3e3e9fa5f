import path from 'node:path';
import { config } from '@/lib/kernel/config';
import { outside } from '@/lib/kernel/errors';
import { Secret } from '@/lib/kernel/secrets';
import { shared } from '@/lib/kernel/shared';
import { folderTransport, type MailTransport, smtpTransport } from '@/lib/outside/mail';

/** Whether mails can leave: production needs a mail server, everywhere else a folder will do. */
export const isMailConfigured = (): boolean => config().mail.url !== undefined || config().env !== 'production';

/** This process's way out for mails. @throws outside `mail_not_configured`, retryable: settings can be mended. */
export function mailTransport(): MailTransport {
  const { mail, home, platformHost, env } = config();
  const { url } = mail;
  if (url !== undefined) return shared('mail', () => smtpTransport(new Secret(url), platformHost));
  if (env === 'production') throw outside('mail_not_configured', {}, { retryable: true });
  return shared('mail', () => folderTransport(path.join(home, 'mail')));
}
