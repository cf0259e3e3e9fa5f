import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { composed, messageIdOf } from './compose';
import type { MailTransport } from './outgoing';

/** Keeps mails as `<id>.eml` in a folder instead of sending them: any mail program opens them. For trying Konak out. */
export function folderTransport(folder: string): MailTransport {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const { message } = await transport.sendMail(composed(mail));
      const file = path.join(folder, `${mail.id}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${file}.new`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.new`, file);
      return messageIdOf(mail);
    },
    close: () => transport.close(),
  };
}
