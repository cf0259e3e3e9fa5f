import type { Locale } from '@/lib/i18n/locales';

/** What the form of the last two steps holds. */
export type SignUpValues = {
  name: string;
  slug: string;
  locale: Locale;
  full_name: string;
  email: string;
  password: string;
};

/** What is sent: the same with the package, and the zone the browser is in. */
export type SignUpInput = SignUpValues & {
  package: string;
  billing_period: 'monthly' | 'yearly';
  time_zone?: string;
};

/** Where to go once it is done. */
export type HandOver = { address: string; to: string };

/** The fields of the step before the last: a refusal of one of them leads back there. */
export const institutionFields = ['name', 'slug', 'locale'] as const;

export const emptyValues = (locale: Locale): SignUpValues => ({
  ...{ name: '', slug: '', locale },
  ...{ full_name: '', email: '', password: '' },
});
