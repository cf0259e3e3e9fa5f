'use client';

import { MonitorIcon, MoonIcon, SunIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';

const storageKey = 'theme';
const choices = [
  ['light', SunIcon],
  ['dark', MoonIcon],
  ['system', MonitorIcon],
] as const;

/** Light, dark or as the system has it; `public/theme.js` applies it. */
export function ThemeToggle() {
  const t = useTranslations('common.theme');
  const [choice, setChoice] = useState('system');

  const read = () => setChoice(localStorage.getItem(storageKey) ?? 'system');
  const choose = (value: string) => {
    localStorage.setItem(storageKey, value);
    setChoice(value);
    window.dispatchEvent(new Event('theme'));
  };

  return (
    <DropdownMenu onOpenChange={(open) => open && read()}>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={t('label')}>
          <SunIcon className="dark:hidden" />
          <MoonIcon className="hidden dark:block" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup value={choice} onValueChange={choose}>
          {choices.map(([value, Icon]) => (
            <DropdownMenuRadioItem key={value} value={value}>
              <Icon className="text-muted-foreground" />
              {t(value)}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
