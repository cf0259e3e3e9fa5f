import type { MailPalette } from '@/lib/branding';
import type { Locale } from '@/lib/i18n/locales';

/** A text of `messages/<locale>/mail.json`. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** A picture as the mail's HTML names it: `cid:...` in a mail, `data:...` in a preview. Sizes in pixels. */
export type ShownPicture = { src: string; width: number; height: number };

export type MailLogo = { light: ShownPicture; dark: ShownPicture | null };

export type MailLink = { label: string; href: string };

/** What every mail of a tenant has around its words. */
export type Letterhead = {
  name: string;
  logo: MailLogo | null;
  palettes: { light: MailPalette; dark: MailPalette };
  /** The tenant's own lines at the bottom. */
  footer: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  social: readonly MailLink[];
  /** Whose software it is; null where the licence lets the tenant keep that to itself. */
  poweredBy: string | null;
};

/** What a template writes with: the reader's language, the sender's name and addresses. */
export type Letter = {
  t: Translate;
  locale: Locale;
  head: Letterhead;
  /** The person it goes to, as they call themselves. */
  recipientName: string | null;
  /** Scheme and host of the tenant's own site; links are made from it. */
  origin: string;
  /** An instant, ISO 8601, as the tenant writes dates. */
  date(instant: string): string;
};

/** A written mail, before it is HTML. */
export type Written = { subject: string; preheader: string; body: React.ReactNode };
