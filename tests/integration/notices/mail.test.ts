import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendQueuedMail } from '@/lib/notices';
import { makeTenant, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { type MailServer, startMailServer } from '../../support/mail-server';
import { freePort } from '../../support/ports';
import { addDomain, brand, mailRow, queueWelcome, withoutFeature } from './support';

const port = await freePort();
installKonak({
  KONAK_PUBLIC_URL: 'https://hosting.test:8443',
  KONAK_MAIL_URL: `smtp://127.0.0.1:${port}`,
  KONAK_MAIL_FROM: 'post@hosting.test',
});

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer(port);
});
afterAll(() => server?.close());

type Wish = Parameters<typeof queueWelcome>[1];

/** Sends a welcome mail and returns what came. */
async function sent(tenant: Parameters<typeof queueWelcome>[0], wish: Wish = {}) {
  const { id, address } = await queueWelcome(tenant, wish);
  await sendQueuedMail(id ?? '');
  const row = await mailRow(id);
  expect([row.status, row.failure]).toEqual(['sent', null]);
  const [got] = server.to(address);
  if (!got) throw new Error('nothing came');
  return { ...got, row };
}

const senderOf = ({ mail }: { mail: Awaited<ReturnType<typeof sent>>['mail'] }) => mail.from?.value;

describe('a mail', () => {
  it('comes from the tenant, in words of the reader’s language, as HTML and as text', async () => {
    const tenant = await brand(await makeTenant({ name: 'Şişli Koleji' }), {
      general: { supportEmail: 'destek@sisli.test', emailFooterText: 'Iğdır & Söğüt\nİstanbul' },
    });
    const got = await sent(tenant, { locale: 'tr', name: 'Ayşe Işık' });
    expect(senderOf(got)).toEqual([{ name: 'Şişli Koleji', address: 'post@hosting.test' }]);
    expect(got.mail.replyTo?.value[0]?.address).toBe('destek@sisli.test');
    expect(got.mail.subject).toBe('Şişli Koleji hesabınız hazır');
    expect(got.from).toBe('post@hosting.test');
    expect(got.mail.text).toContain('Merhaba Ayşe Işık,');
    expect(got.mail.text).toContain('Iğdır & Söğüt\nİstanbul');
    expect(got.mail.text).toContain('Hoş geldiniz!');
    expect(got.mail.html).toContain('<html dir="ltr" lang="tr"');
    expect(got.mail.headers.get('content-language')).toBe('tr');
    expect(got.mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(got.mail.messageId).toBe(got.row.messageId);
    expect(got.row.messageId).toBe(`<${got.row.id}@hosting.test>`);
  });

  it.each([
    ['tr', 'Paneli aç', 'Merhaba,'],
    ['en', 'Open the dashboard', 'Hello,'],
    ['de', 'Dashboard öffnen', 'Guten Tag,'],
  ] as const)('speaks %s', async (locale, button, greeting) => {
    const { mail } = await sent(await makeTenant(), { locale });
    expect(mail.html).toContain(`lang="${locale}"`);
    expect(mail.html).toContain(button);
    expect(mail.text).toContain(greeting);
  });

  it('leads to the tenant’s own address: on the platform, and on its own domain once that is served', async () => {
    const tenant = await makeTenant();
    const before = await sent(tenant);
    expect(before.mail.html).toContain(`https://${tenant.slug}.hosting.test:8443/dashboard`);
    const host = `${unique('panel')}.example.org`;
    await addDomain(tenant, host);
    expect((await sent(tenant)).mail.html).toContain(`https://${host}:8443/dashboard`);
  });

  it('shows the branding of the moment it is sent, not of the one it was asked for', async () => {
    const tenant = await makeTenant();
    const { id, address } = await queueWelcome(tenant);
    await brand(tenant, { general: { displayName: 'New Name' } });
    await sendQueuedMail(id ?? '');
    expect(server.to(address)[0]?.mail.subject).toContain('New Name');
  });

  it('says nothing of the platform under a white label, not even in its headers', async () => {
    const tenant = await makeTenant({ packageCode: 'enterprise', name: 'Acme' });
    const { raw, mail } = await sent(tenant);
    const whole = `${raw}${mail.html}${mail.text}${mail.subject}`;
    expect(whole).not.toMatch(/konak/i);
    expect(raw).not.toMatch(/nodemailer|x-mailer/i);
  });

  it('names the platform where the licence has no white label', async () => {
    expect((await sent(await makeTenant({ packageCode: 'basic' }))).mail.text).toContain('Powered by Konak');
  });

  it('is written down once for the same thing and person', async () => {
    const tenant = await makeTenant();
    const address = `${unique('once')}@example.test`;
    const first = await queueWelcome(tenant, { address, uniqueKey: 'event' });
    expect((await queueWelcome(tenant, { address, uniqueKey: 'event' })).id).toBeUndefined();
    await sendQueuedMail(first.id ?? '');
    await sendQueuedMail(first.id ?? '');
    expect(server.to(address)).toHaveLength(1);
  });
});

describe('the sender', () => {
  const wished = (domain: string) => ({ emailSenderAddress: `info@${domain}`, emailSenderName: 'Acme Post' });

  it('is the address the tenant chose, once a domain of its own covers it', async () => {
    const domain = `${unique('own')}.com`;
    const tenant = await brand(await makeTenant(), { general: wished(domain) });
    await addDomain(tenant, `panel.${domain}`);
    const got = await sent(tenant);
    expect(senderOf(got)).toEqual([{ name: 'Acme Post', address: `info@${domain}` }]);
    expect(got.from).toBe('post@hosting.test');
    expect(got.row.messageId).toContain(`@${domain}>`);
  });

  it.each([
    ['only claims it', { status: 'pending' }],
    ['is not approved yet', { status: 'verified' }],
    ['has lost the proof', { proofLost: true }],
  ] as const)('is the platform while the tenant %s', async (_what, wish) => {
    const domain = `${unique('claim')}.com`;
    const tenant = await brand(await makeTenant(), { general: wished(domain) });
    await addDomain(tenant, `panel.${domain}`, wish);
    const got = await sent(tenant);
    expect(senderOf(got)).toEqual([{ name: 'Acme Post', address: 'post@hosting.test' }]);
    expect(got.mail.replyTo?.value[0]?.address).toBe(`info@${domain}`);
  });

  it('is never an address of another tenant’s domain', async () => {
    const domain = `${unique('victim')}.com`;
    await addDomain(await makeTenant(), `panel.${domain}`);
    const got = await sent(await brand(await makeTenant(), { general: wished(domain) }));
    expect(senderOf(got)?.[0]?.address).toBe('post@hosting.test');
  });

  it('is the platform’s when the licence has no branded mail, whatever is stored', async () => {
    const domain = `${unique('basic')}.com`;
    const tenant = await brand(await makeTenant({ name: 'Basic' }), { general: wished(domain) });
    await addDomain(tenant, `panel.${domain}`);
    await withoutFeature(tenant, 'email_branding');
    const got = await sent(tenant);
    expect(senderOf(got)).toEqual([{ name: 'Basic', address: 'post@hosting.test' }]);
    expect(got.mail.replyTo).toBeUndefined();
  });
});
