'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { SelectField } from '@/components/form/select-field';
import { currencies, dateFormats, timeFormats } from '@/lib/branding/formats';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { EditorValues } from '../editor-values';
import { Group } from '../group';
import { exampleOf, writtenDate, writtenTime } from './format-examples';
import { TimeZoneField } from './time-zone-field';

/** Language, clock and money of the tenant. */
export function LocalizationGroup() {
  const t = useTranslations('brandingEditor.localization');
  const locale = useLocale() as Locale;
  const [zone, currency, dateFormat, timeFormat] = useWatch<
    EditorValues,
    ['advanced.defaultTimezone', 'advanced.defaultCurrency', 'advanced.dateFormat', 'advanced.timeFormat']
  >({
    name: ['advanced.defaultTimezone', 'advanced.defaultCurrency', 'advanced.dateFormat', 'advanced.timeFormat'],
  });
  const [now, setNow] = useState<Date>();
  useEffect(() => setNow(new Date()), []);
  const languageName = (each: Locale) => new Intl.DisplayNames([each], { type: 'language' }).of(each) ?? each;
  const currencyName = (each: string) => `${new Intl.DisplayNames([locale], { type: 'currency' }).of(each)} (${each})`;
  const usual = now && { date: writtenDate(now, locale, zone, ''), time: writtenTime(now, locale, zone, '') };
  return (
    <Group title={t('title')} description={t('text')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="advanced.defaultLanguage"
          label={t('language')}
          choices={locales.map((each) => ({ value: each, label: languageName(each) }))}
        />
        <SelectField
          name="advanced.defaultCurrency"
          label={t('currency')}
          choices={currencies.map((each) => ({ value: each, label: currencyName(each) }))}
        />
      </div>
      <TimeZoneField />
      <div className="grid gap-4 sm:grid-cols-[3fr_2fr]">
        <SelectField
          name="advanced.dateFormat"
          label={t('dateFormat')}
          placeholder={t('usual', { example: usual?.date ?? '' })}
          choices={dateFormats.map((each) => ({
            value: each,
            label: now ? writtenDate(now, locale, zone, each) : each,
          }))}
        />
        <SelectField
          name="advanced.timeFormat"
          label={t('timeFormat')}
          placeholder={t('usual', { example: usual?.time ?? '' })}
          choices={timeFormats.map((each) => ({
            value: each,
            label: now ? writtenTime(now, locale, zone, each) : each,
          }))}
        />
      </div>
      <p className="rounded-md bg-surface px-3 py-2 text-sm" aria-live="polite">
        <span className="text-muted-foreground">{t('example')}</span>{' '}
        {now && exampleOf(now, locale, { zone, currency, dateFormat, timeFormat })}
      </p>
    </Group>
  );
}
