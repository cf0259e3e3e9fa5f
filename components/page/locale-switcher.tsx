'use client';

import { LanguagesIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { chooseLocale } from '@/lib/i18n/choose-locale';
import { localeNames, locales } from '@/lib/i18n/locales';

/** Keeps the reader's language in a cookie and loads the page anew: every cached page of the other language is dropped with it. */
export function LocaleSwitcher() {
  const locale = useLocale();
  const [pending, startTransition] = useTransition();
  const t = useTranslations('common.shell');

  const choose = (next: string) =>
    startTransition(async () => {
      await chooseLocale(next);
      window.location.reload();
    });

  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="sm" disabled={pending} className="px-2 uppercase" aria-label={t('language')}>
          <LanguagesIcon />
          <span className="max-sm:hidden">{locale}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup value={locale} onValueChange={choose}>
          {locales.map((each) => (
            <DropdownMenuRadioItem key={each} value={each} lang={each}>
              {localeNames[each]}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
