import { render, toPlainText } from '@react-email/render';
import { outside } from '@/lib/kernel/errors';
import type { Letter } from './frame/letter';
import { MailFrame } from './frame/mail-frame';
import { isMailTemplate, mailTemplates } from './templates';
import type { MailTemplate } from './templates/template';

export type RenderedMail = { subject: string; html: string; text: string };

/** Upper case would be made by the machine's rules, which are wrong for Turkish. */
const asWritten = { selectors: ['h1', 'h2'].map((selector) => ({ selector, options: { uppercase: false } })) };

/**
 * A mail in words: HTML and the same as plain text.
 * @throws outside `mail_template_unknown`, not retryable, for a kind there is none of; zod where the parameters are not its.
 */
export async function renderMail(template: string, parameters: unknown, letter: Letter): Promise<RenderedMail> {
  if (!isMailTemplate(template)) throw outside('mail_template_unknown');
  const { parameters: schema, write } = mailTemplates[template] as MailTemplate;
  const { subject, preheader, body } = write(letter, schema.parse(parameters));
  const html = await render(
    <MailFrame letter={letter} title={subject} preheader={preheader}>
      {body}
    </MailFrame>,
  );
  return { subject, html, text: toPlainText(html, asWritten) };
}
