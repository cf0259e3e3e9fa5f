import { and, eq, sql } from 'drizzle-orm';
import { mails } from '@/db/schema/notices';
import { brandingOf, draftOf } from '@/lib/branding';
import { config } from '@/lib/kernel/config';
import type { TenantRef } from '@/lib/kernel/context';
import { platformTransaction } from '@/lib/kernel/database';
import { asKonakError, outside } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';
import { refreshEntitlements } from '@/lib/licences';
import type { OutgoingMail } from '@/lib/outside/mail';
import { hostMap, refreshHost } from '@/lib/tenants';
import { letterOf } from './letterhead';
import { enclosedLogo } from './logo';
import { renderMail } from './render';
import { senderOf } from './sender';
import { hostsAround } from './sender-hosts';
import { mailTransport } from './transport';

type MailRow = typeof mails.$inferSelect;

/** Takes one more attempt down. Undefined when there is nothing to send any more. */
async function take(mailId: string): Promise<MailRow | undefined> {
  const [row] = await platformTransaction((tx) =>
    tx
      .update(mails)
      .set({ attempts: sql`${mails.attempts} + 1` })
      .where(and(eq(mails.id, mailId), eq(mails.status, 'queued')))
      .returning(),
  );
  return row;
}

/** @throws outside `mail_tenant_closed`, not retryable */
async function tenantOf(id: string): Promise<TenantRef> {
  if (!hostMap().byId(id)) {
    // It may have been made this very moment, and not told yet.
    await refreshEntitlements(id);
    await refreshHost(id);
  }
  const tenant = hostMap().byId(id);
  if (!tenant) throw outside('mail_tenant_closed');
  return tenant;
}

async function compose(mail: MailRow): Promise<OutgoingMail> {
  const tenant = await tenantOf(mail.tenantId);
  const branding = mail.parameters.draft === true ? (await draftOf(tenant)).branding : await brandingOf(tenant);
  const { logo, pictures } = await enclosedLogo(tenant.id, branding);
  const letter = letterOf({ tenant, branding, logo, locale: mail.locale, recipientName: mail.recipientName });
  const { subject, html, text } = await renderMail(mail.template, mail.parameters, letter);
  const wished = branding.emailSenderAddress;
  const hosts = wished
    ? await platformTransaction((tx) => hostsAround(tx, tenant.id, wished))
    : { ownHosts: [], otherHosts: [] };
  const platformAddress = config().mail.from;
  const sender = senderOf({
    name: branding.emailSenderName ?? branding.name,
    wishedAddress: wished,
    supportEmail: branding.supportEmail,
    platformAddress,
    ...hosts,
  });
  return {
    id: mail.id,
    ...sender,
    to: { name: mail.recipientName ?? '', address: mail.recipient },
    returnTo: platformAddress,
    subject: mail.parameters.draft === true ? letter.t('frame.test', { subject }) : subject,
    html,
    text,
    language: letter.locale,
    pictures,
  };
}

const settle = (mailId: string, change: Partial<MailRow>) =>
  platformTransaction((tx) =>
    tx
      .update(mails)
      .set(change)
      .where(and(eq(mails.id, mailId), eq(mails.status, 'queued'))),
  );

/**
 * Sends a queued mail as its tenant looks now. Whatever may pass (server busy or away, wrong settings) is thrown for the queue
 * to try again, unless this is `lastTry`; what cannot (address or content refused) ends it. Killed between the server's answer
 * and ours, it is sent once more, under the same Message-ID.
 */
export async function sendQueuedMail(mailId: string, { lastTry = false } = {}): Promise<void> {
  const mail = await take(mailId);
  if (!mail) return;
  try {
    const outgoing = await compose(mail);
    const messageId = await mailTransport().send(outgoing);
    await settle(mailId, { status: 'sent', sentAt: new Date(), messageId, failure: null });
  } catch (thrown) {
    const error = asKonakError(thrown);
    const isForGood = lastTry || (error.kind === 'outside' && !error.retryable);
    await settle(mailId, { failure: error.code, ...(isForGood && { status: 'failed' as const }) });
    log.warn({ err: error, mailId, template: mail.template, code: error.code, isForGood }, 'a mail was not sent');
    if (!isForGood) throw error;
  }
}
