'use client';

import { EyeIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet, SheetContent, SheetDescription, SheetTitle, SheetTrigger } from '@/components/ui/sheet';
import { PreviewPane } from './preview-pane';

/** Where there is no room beside the form, the preview is a screen of its own. */
export function PreviewSheet(props: ComponentProps<typeof PreviewPane>) {
  const t = useTranslations('brandingEditor.preview');
  return (
    <Sheet>
      <SheetTrigger asChild>
        <Button type="button" variant="outline" size="sm" className="xl:hidden">
          <EyeIcon />
          {t('open')}
        </Button>
      </SheetTrigger>
      <SheetContent className="gap-0 pt-12 sm:max-w-none">
        <SheetTitle className="absolute top-3.5 left-4 font-semibold">{t('title')}</SheetTitle>
        <SheetDescription className="sr-only">{t('inert')}</SheetDescription>
        <PreviewPane {...props} />
      </SheetContent>
    </Sheet>
  );
}
