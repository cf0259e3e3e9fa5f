import type { AbstractIntlMessages } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import { de } from './de';
import { en } from './en';
import { tr } from './tr';

/** A part of the product with texts of its own; the name of its file and the first word of its keys. */
export type Area = keyof typeof en;

/** Every text, by language, then area. */
export const messages: Record<Locale, Record<Area, AbstractIntlMessages>> = { tr, en, de };
