'use client';

import { PaletteIcon, SlidersHorizontalIcon, StoreIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Tabs as TabsPrimitive } from 'radix-ui';
import { editorTabs } from './editor-tabs';

const icons = { general: StoreIcon, colors: PaletteIcon, advanced: SlidersHorizontalIcon };

/** The three tabs of the branding document. */
export function TabBar() {
  const t = useTranslations('brandingEditor.tabs');
  return (
    <TabsPrimitive.List
      aria-label={t('label')}
      className="grid grid-cols-3 border-b bg-background px-2 sm:px-3 xl:sticky xl:top-28 xl:z-10"
    >
      {editorTabs.map((tab) => {
        const Icon = icons[tab];
        return (
          <TabsPrimitive.Trigger
            key={tab}
            value={tab}
            className="-mb-px inline-flex min-h-11 items-center justify-center gap-1.5 whitespace-nowrap border-transparent border-b-2 px-1 font-medium text-muted-foreground text-sm outline-none transition-colors hover:text-foreground focus-visible:ring-[3px] focus-visible:ring-ring/50 focus-visible:ring-inset data-[state=active]:border-primary data-[state=active]:text-foreground"
          >
            <Icon aria-hidden="true" className="size-4" />
            {t(tab)}
          </TabsPrimitive.Trigger>
        );
      })}
    </TabsPrimitive.List>
  );
}
