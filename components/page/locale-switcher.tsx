'use client';

import { LanguagesIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { localeCookie, localeNames, locales } from '@/lib/i18n/locales';

const year = 365 * 24 * 60 * 60; // seconds

/** In the browser: a page that is kept for everybody asks the server nothing. */
function choose(locale: string): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${localeCookie}=${locale}; path=/; max-age=${year}; samesite=lax${secure}`;
  window.location.reload();
}

/** Keeps the reader's language in a cookie of this host and loads the page anew: every cached page of the other language is dropped with it. */
export function LocaleSwitcher() {
  const locale = useLocale();
  const t = useTranslations('common.shell');

  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="sm" className="px-2 uppercase" aria-label={t('language')}>
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
