import { z } from 'zod';

export { Line, Name } from '@/lib/kernel/line';

const hiddenExceptBreaks = /(?!\n)[\p{Cc}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** Several lines; line ends become `\n`. */
export const Paragraph = (maximum: number) =>
  z
    .string()
    .trim()
    .min(1, 'required')
    .max(maximum)
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .refine((text) => !hiddenExceptBreaks.test(text), 'characters_hidden');

const isPlainUrl = (text: string) => /^https?:\/\/[^\s\p{Cc}\\]+$/iu.test(text) && URL.canParse(text);

/** A page elsewhere: http or https, and no user name or password in it. */
export const Link = z
  .string()
  .trim()
  .max(500)
  .refine(isPlainUrl, { error: 'link_malformed', abort: true })
  .refine((text) => {
    const { username, password } = new URL(text);
    return username === '' && password === '';
  }, 'link_with_credentials');

export const Mail = z.string().trim().max(254).pipe(z.email('not_email'));

/** As people write it: `+90 (212) 555 01 01`, `444 0 123`, with an extension if there is one. */
export const Phone = z
  .string()
  .trim()
  .max(50)
  .regex(/^[+(\d][\d ()./-]{2,38}\d(?: ?(?:x|ext\.?|dahili|dw\.?) ?\d{1,6})?$/i, 'phone_malformed');

/** A picture of this host. Those a tenant uploads are `/assets/<id>/<hash>.<type>`; nothing is ever loaded from elsewhere. */
export const Picture = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\w./-]+$/, 'picture_not_uploaded')
  .refine((path) => !path.split('/').includes('..'), 'picture_not_uploaded');

/** Source text of the tenant's own; what it may say, and how much, is its compiler's business. */
export const Source = z
  .string()
  .max(100_000)
  .transform((text) => text.replace(/\r\n?/g, '\n'));
