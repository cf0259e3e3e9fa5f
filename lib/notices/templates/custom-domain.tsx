import { domainToUnicode } from 'node:url';
import { z } from 'zod';
import type { Letter, Written } from '../frame/letter';
import { Facts, Greeting, NextStep, Paragraph, Title } from '../frame/parts';
import { Host, Instant, mailTemplate } from './template';

type Told = { key: string; values: Record<string, string>; facts?: [string, string][]; href: string };

/** What a domain's mails have in common: a title, two paragraphs, what it is about, and where to go on. */
function about(letter: Letter, { key, values, facts = [], href }: Told): Written {
  const text = (part: string) => letter.t(`${key}.${part}`, values);
  return {
    subject: text('subject'),
    preheader: text('preheader'),
    body: (
      <>
        <Title letter={letter}>{text('title')}</Title>
        <Greeting letter={letter} />
        <Paragraph letter={letter}>{text('text')}</Paragraph>
        {facts.length > 0 && <Facts letter={letter} rows={facts} />}
        <Paragraph letter={letter}>{text('next')}</Paragraph>
        <NextStep letter={letter} label={text('button')} href={href} />
      </>
    ),
  };
}

const manage = ({ origin }: Letter) => `${origin}/manage/custom-domain`;
const Domain = z.object({ host: Host });
const example = { host: 'panel.example.com' };
const shown = (host: string) => ({ host: domainToUnicode(host) || host });

/** To a tenant's admins: the records were found, approval is next. */
export const customDomainVerified = mailTemplate({
  parameters: Domain,
  example,
  write: (letter, { host }) =>
    about(letter, { key: 'customDomainVerified', values: shown(host), href: manage(letter) }),
});

/** To a tenant's admins: staff refused it, and why. */
export const customDomainRejected = mailTemplate({
  parameters: Domain.extend({ reason: z.string().max(2000) }),
  example: { ...example, reason: '…' },
  write(letter, { host, reason }) {
    const facts: [string, string][] = [[letter.t('facts.reason'), reason]];
    return about(letter, { key: 'customDomainRejected', values: shown(host), facts, href: manage(letter) });
  },
});

/** To a tenant's admins: the domain answers. */
export const customDomainActive = mailTemplate({
  parameters: Domain,
  example,
  write: (letter, { host }) =>
    about(letter, { key: 'customDomainActive', values: shown(host), href: `https://${host}` }),
});

/** To a tenant's admins: the proof is missing, and the day it stops. */
export const customDomainProofLost = mailTemplate({
  parameters: Domain.extend({ stopsAt: Instant }),
  example: { ...example, stopsAt: '2030-05-14T12:00:00Z' },
  write(letter, { host, stopsAt }) {
    const values = { ...shown(host), date: letter.date(stopsAt) };
    const facts: [string, string][] = [
      [letter.t('facts.domain'), values.host],
      [letter.t('facts.stops'), values.date],
    ];
    return about(letter, { key: 'customDomainProofLost', values, facts, href: manage(letter) });
  },
});

/** To a tenant's admins: it is served no longer. */
export const customDomainExpired = mailTemplate({
  parameters: Domain,
  example,
  write: (letter, { host }) => about(letter, { key: 'customDomainExpired', values: shown(host), href: manage(letter) }),
});

/** To the platform's superadmins: a tenant's domain waits for them. */
export const customDomainAwaitingApproval = mailTemplate({
  parameters: Domain.extend({ tenantId: z.uuid(), tenantName: z.string().max(200) }),
  example: { ...example, tenantId: '01900000-0000-7000-8000-000000000000', tenantName: 'Acme' },
  write(letter, { host, tenantId, tenantName }) {
    const values = { ...shown(host), tenant: tenantName };
    const facts: [string, string][] = [
      [letter.t('facts.tenant'), tenantName],
      [letter.t('facts.domain'), values.host],
    ];
    const href = `${letter.origin}/admin/tenants/${tenantId}`;
    return about(letter, { key: 'customDomainAwaitingApproval', values, facts, href });
  },
});
