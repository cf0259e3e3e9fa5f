import { MoonIcon, SunIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { entryScript } from '@/lib/doors/entry-script';
import { localeNames, locales } from '@/lib/i18n/locales';

/** Language and light or dark where one signs in. `public/entry.js` does what they say, with and without the framework. */
export function EntryControls() {
  const chosen = useLocale();
  const t = useTranslations('common');
  return (
    <div className="flex items-center justify-end gap-2 p-3">
      <fieldset className="flex" aria-label={t('shell.language')}>
        {locales.map((locale) => (
          <Button
            key={locale}
            type="button"
            variant="ghost"
            size="sm"
            className="px-2 text-muted-foreground uppercase aria-pressed:text-foreground aria-pressed:underline aria-pressed:underline-offset-4"
            data-locale={locale}
            aria-pressed={locale === chosen}
            aria-label={localeNames[locale]}
            lang={locale}
          >
            {locale}
          </Button>
        ))}
      </fieldset>
      <Button type="button" variant="ghost" size="icon-sm" data-theme="" aria-label={t('theme.label')}>
        <SunIcon className="dark:hidden" />
        <MoonIcon className="hidden dark:block" />
      </Button>
      <script>{entryScript}</script>
    </div>
  );
}
