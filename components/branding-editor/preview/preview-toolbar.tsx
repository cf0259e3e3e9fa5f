'use client';

import { ExternalLinkIcon, MonitorIcon, MoonIcon, SmartphoneIcon, SunIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { NativeSelect } from '@/components/ui/native-select';
import { Spinner } from '@/components/ui/spinner';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';
import { type PreviewPage, previewPages } from '@/lib/branding/preview-pages';
import type { PreviewLook } from './preview-look';

const pages = Object.keys(previewPages) as PreviewPage[];

type PreviewToolbarProps = {
  look: PreviewLook;
  /** The page by itself, in a tab of its own. */
  href: string;
  busy: boolean;
  onChange: (change: Partial<PreviewLook>) => void;
};

const item = 'data-[state=on]:bg-muted data-[state=on]:shadow-none';

/** Which page, how wide, light or dark. */
export function PreviewToolbar({ look, href, busy, onChange }: PreviewToolbarProps) {
  const t = useTranslations('brandingEditor.preview');
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="w-32 min-w-0 shrink sm:w-40">
        <NativeSelect
          aria-label={t('page')}
          value={look.page}
          onChange={(event) => onChange({ page: event.target.value as PreviewPage })}
        >
          {pages.map((page) => (
            <option key={page} value={page}>
              {t(`pages.${page}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <span className="grid size-5 place-items-center text-muted-foreground" aria-hidden="true">
        {busy && <Spinner className="size-4" />}
      </span>
      <div className="ml-auto flex items-center gap-2">
        <ToggleGroup
          type="single"
          aria-label={t('mode')}
          className="border bg-background p-0.5"
          value={look.dark ? 'dark' : 'light'}
          onValueChange={(mode) => mode && onChange({ dark: mode === 'dark' })}
        >
          <ToggleGroupItem className={item} value="light" aria-label={t('light')} title={t('light')}>
            <SunIcon />
          </ToggleGroupItem>
          <ToggleGroupItem className={item} value="dark" aria-label={t('dark')} title={t('dark')}>
            <MoonIcon />
          </ToggleGroupItem>
        </ToggleGroup>
        <ToggleGroup
          type="single"
          aria-label={t('device')}
          className="border bg-background p-0.5"
          value={look.device}
          onValueChange={(device) => device && onChange({ device: device as PreviewLook['device'] })}
        >
          <ToggleGroupItem className={item} value="desktop" aria-label={t('desktop')} title={t('desktop')}>
            <MonitorIcon />
          </ToggleGroupItem>
          <ToggleGroupItem className={item} value="phone" aria-label={t('phone')} title={t('phone')}>
            <SmartphoneIcon />
          </ToggleGroupItem>
        </ToggleGroup>
        <Button variant="ghost" size="icon-sm" asChild className="max-sm:hidden">
          <a href={href} target="_blank" rel="noopener" aria-label={t('newTab')} title={t('newTab')}>
            <ExternalLinkIcon />
          </a>
        </Button>
      </div>
    </div>
  );
}
