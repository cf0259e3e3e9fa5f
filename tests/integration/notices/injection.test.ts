import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendQueuedMail } from '@/lib/notices';
import { makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { type MailServer, startMailServer } from '../../support/mail-server';
import { freePort } from '../../support/ports';
import { brand, mailRow, queueWelcome } from './support';

const port = await freePort();
installKonak({ KONAK_PUBLIC_URL: 'http://hosting.test', KONAK_MAIL_URL: `smtp://127.0.0.1:${port}` });

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer(port);
});
afterAll(() => server?.close());

const headerPayloads = [
  'Acme\r\nBcc: victim@evil.test',
  'Acme\nBcc: victim@evil.test',
  'Acme\r\n\r\n<h1>body</h1>',
  'Acme\r\n .\r\nMAIL FROM:<a@evil.test>',
  'Acme\u2028Bcc: victim@evil.test',
  'Acme\u0001Bcc: victim@evil.test',
  '"Acme" <ceo@bank.test>',
  'Acme <ceo@bank.test>, "x"',
  'a"; b\\" <x@evil.test',
  'ceo@bank.test',
  '=?utf-8?Q?=0D=0ABcc:_victim@evil.test?=',
  'Şişli “Koleji”, İıĞğ; <ç>',
  '\u202egpj.exe',
  'x'.repeat(1000),
];

describe.each(headerPayloads)('the name %j', (name) => {
  it('stays a name, as the tenant’s and as the reader’s', async () => {
    const tenant = await makeTenant({ name });
    const { id, address } = await queueWelcome(tenant, { name });
    await sendQueuedMail(id ?? '');
    expect((await mailRow(id)).status).toBe('sent');
    const [got] = server.to(address);
    expect(got?.to).toEqual([address]);
    const headers = got?.raw.split('\r\n\r\n')[0] ?? '';
    expect(headers).not.toMatch(/^(bcc|cc):/im);
    const { from, to, cc, bcc } = got?.mail ?? {};
    expect(from?.value.map((each) => each.address)).toEqual(['no-reply@hosting.test']);
    expect([to].flat().flatMap((each) => each?.value.map((value) => value.address))).toEqual([address]);
    expect([cc, bcc]).toEqual([undefined, undefined]);
    expect(from?.value[0]?.name).not.toMatch(/[\r\n\u2028\u202e]/);
    expect(got?.mail.html).not.toContain('<h1>body');
  });
});

const htmlPayloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><a href="https://evil.test">x</a>',
  '</title><meta http-equiv="refresh" content="0;url=https://evil.test">',
  '<!--[if mso]><b>',
  '</style><style>*{display:none}',
  '{{7*7}} {name} %s',
  '\'"`&lt;b&gt;',
];

describe.each(htmlPayloads)('the text %j', (text) => {
  it('is shown as it was written, wherever a tenant or a reader may put it', async () => {
    const tenant = await brand(await makeTenant({ name: text }), {
      general: { emailFooterText: text, address: text, supportPhone: '+90 212 000 00 00' },
    });
    const { id, address } = await queueWelcome(tenant, { name: text });
    await sendQueuedMail(id ?? '');
    const [got] = server.to(address);
    const html = String(got?.mail.html);
    expect(html).not.toMatch(/<script|<img|<a href="https:\/\/evil|"refresh"|<style>\*|<!--\[if mso\]><b>|<b>/i);
    expect(got?.mail.subject).toContain(text);
    expect(got?.mail.text).toContain(text);
  });
});
