import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { composed, messageIdOf, oneLine } from './compose';
import type { OutgoingMail } from './outgoing';

const mail = (wish: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: '01900000-0000-7000-8000-000000000001',
  from: { name: 'Acme', address: 'info@acme.test' },
  to: { name: 'Ayşe', address: 'ayse@example.test' },
  returnTo: 'post@hosting.test',
  subject: 'Merhaba',
  html: '<p>x</p>',
  text: 'x',
  language: 'tr',
  pictures: [],
  ...wish,
});

const headersOf = async (wish: Partial<OutgoingMail>) => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail(composed(mail(wish)));
  const [headers = ''] = String(message).split('\r\n\r\n');
  return headers
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.split(':')[0]?.toLowerCase());
};

describe('the headers of a mail', () => {
  it('are the same ones whatever its names and subject are', async () => {
    const plain = await headersOf({});
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const wish = {
          subject: `x${text}`,
          from: { name: text, address: 'a@b.test' },
          to: { name: text, address: 'c@d.test' },
        };
        expect(await headersOf(wish)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['a@b.test\r\nBcc: c@d.test', 'a@b.test, c@d.test', '<a@b.test>', '"x" <a@b.test>', 'a b@c.test', 'a', ''])(
    'are never made from the address %j',
    (address) => {
      expect(() => composed(mail({ to: { address } }))).toThrow('mail_recipient_malformed');
      expect(() => composed(mail({ from: { address } }))).toThrow('mail_sender_malformed');
      expect(() => composed(mail({ replyTo: { address } }))).toThrow('mail_sender_malformed');
    },
  );

  it.each(['no-reply@localhost', "o'neil+tag@mail.acme.test", 'a@xn--e1afmkfd.xn--p1ai'])(
    'take %s as it is',
    (address) => {
      expect(composed(mail({ to: { address } }))).toMatchObject({ to: { address }, envelope: { to: address } });
    },
  );

  it('name the mail by its own id on the sender’s domain', () => {
    expect(messageIdOf(mail())).toBe('<01900000-0000-7000-8000-000000000001@acme.test>');
  });
});

it('a line holds nothing that a mail program would take for encoded text', () => {
  expect(oneLine('=?utf-8?Q?=0D=0A?=')).toBe('= ?utf-8?Q?=0D=0A?=');
});
