'use client';

import { SearchIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { NavGroup } from '@/components/shell/nav';
import { Button } from '@/components/ui/button';
import {
  CommandDialog,
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
} from '@/components/ui/command';
import { Kbd } from '@/components/ui/kbd';

/** Ctrl+K or ⌘K: type a few letters of a place and go there. */
export function QuickOpen({ nav }: { nav: NavGroup[] }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const t = useTranslations('common.shell');

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const go = (href: string) => {
    setOpen(false);
    router.push(href);
  };

  return (
    <>
      <Button
        variant="outline"
        size="sm"
        aria-keyshortcuts="Control+K Meta+K"
        className="font-normal text-muted-foreground max-md:hidden"
        onClick={() => setOpen(true)}
      >
        <SearchIcon />
        {t('goTo')}
        <Kbd className="ml-4">Ctrl K</Kbd>
      </Button>
      <CommandDialog open={open} onOpenChange={setOpen} title={t('goTo')} description={t('goToHint')}>
        <CommandInput placeholder={t('goToHint')} />
        <CommandList>
          <CommandEmpty>{t('goToNothing')}</CommandEmpty>
          {nav.map((group, index) => (
            <CommandGroup key={group.label ?? index} heading={group.label}>
              {group.items.map((item) => (
                <CommandItem
                  key={item.href}
                  value={`${group.label ?? ''} ${item.label}`}
                  onSelect={() => go(item.href)}
                >
                  {item.icon}
                  {item.label}
                </CommandItem>
              ))}
            </CommandGroup>
          ))}
        </CommandList>
      </CommandDialog>
    </>
  );
}
