'use client';

import { MenuIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { NavGroup } from '@/components/shell/nav';
import { SidebarNav } from '@/components/shell/sidebar-nav';
import { Button } from '@/components/ui/button';
import { Sheet, SheetContent, SheetDescription, SheetTitle, SheetTrigger } from '@/components/ui/sheet';

type MobileNavProps = { nav: NavGroup[]; logo: ReactNode; footer?: ReactNode; className?: string };

/** The side bar of phones: a button that opens it as a sheet, which closes when a place is chosen. */
export function MobileNav({ nav, logo, footer, className }: MobileNavProps) {
  const [open, setOpen] = useState(false);
  const t = useTranslations('common.shell');
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger asChild>
        <Button variant="ghost" size="icon" className={className}>
          <MenuIcon className="size-5" />
          <span className="sr-only">{t('openMenu')}</span>
        </Button>
      </SheetTrigger>
      <SheetContent side="left" className="gap-0 bg-sidebar">
        <SheetTitle className="flex h-14 shrink-0 items-center border-b px-4 pr-14">{logo}</SheetTitle>
        <SheetDescription className="sr-only">{t('navigation')}</SheetDescription>
        <div className="flex-1 overflow-y-auto p-3">
          <SidebarNav nav={nav} label={t('navigation')} onNavigate={() => setOpen(false)} />
        </div>
        {footer && <div className="border-t p-3">{footer}</div>}
      </SheetContent>
    </Sheet>
  );
}
