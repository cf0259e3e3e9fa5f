import { type Branding, mailPalettes } from '@/lib/branding';
import { formatDate } from '@/lib/i18n/format';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { TenantRef } from '@/lib/kernel/context';
import { primaryOrigin } from '@/lib/tenants';
import type { Letter, MailLink, MailLogo } from './frame/letter';
import { translator } from './translator';

const networks = [
  ['facebookUrl', 'Facebook'],
  ['twitterUrl', 'X'],
  ['linkedinUrl', 'LinkedIn'],
  ['instagramUrl', 'Instagram'],
] as const;

function socialLinks(branding: Branding): MailLink[] {
  return networks.flatMap(([field, label]) => {
    const href = branding[field];
    return href ? [{ label, href }] : [];
  });
}

export type LetterFacts = {
  tenant: TenantRef;
  branding: Branding;
  logo: MailLogo | null;
  locale: string;
  recipientName: string | null;
};

/** Everything of a mail but its words: looks, addresses and formats of the tenant as they are now. */
export function letterOf({ tenant, branding, logo, locale, recipientName }: LetterFacts): Letter {
  const language: Locale = isLocale(locale) ? locale : 'en';
  const { timeZone, dateFormat } = tenant;
  const t = translator(language, 'mail');
  return {
    t,
    locale: language,
    recipientName,
    origin: primaryOrigin(tenant.id),
    date: (instant) => formatDate(instant, { locale: language, timeZone, ...(dateFormat && { dateFormat }) }),
    head: {
      name: branding.name,
      logo,
      palettes: mailPalettes(branding.theme),
      footer: branding.emailFooterText,
      address: branding.address,
      phone: branding.supportPhone,
      email: branding.supportEmail,
      social: socialLinks(branding),
      poweredBy: branding.whiteLabel || tenant.isHouse ? null : translator(language, 'public')('footer.poweredBy'),
    },
  };
}
