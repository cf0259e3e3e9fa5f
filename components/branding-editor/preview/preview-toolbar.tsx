'use client';

import { MonitorIcon, MoonIcon, SmartphoneIcon, SunIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { NativeSelect } from '@/components/ui/native-select';
import { Spinner } from '@/components/ui/spinner';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';
import { type PreviewPage, previewPages } from '@/lib/branding/preview-pages';
import type { PreviewLook } from './preview-look';

const pages = Object.keys(previewPages) as PreviewPage[];

type PreviewToolbarProps = { look: PreviewLook; busy: boolean; onChange: (change: Partial<PreviewLook>) => void };

/** Which page, how wide, light or dark. */
export function PreviewToolbar({ look, busy, onChange }: PreviewToolbarProps) {
  const t = useTranslations('brandingEditor.preview');
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="w-40 min-w-0 shrink">
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
          value={look.dark ? 'dark' : 'light'}
          onValueChange={(mode) => mode && onChange({ dark: mode === 'dark' })}
        >
          <ToggleGroupItem value="light" aria-label={t('light')} title={t('light')}>
            <SunIcon />
          </ToggleGroupItem>
          <ToggleGroupItem value="dark" aria-label={t('dark')} title={t('dark')}>
            <MoonIcon />
          </ToggleGroupItem>
        </ToggleGroup>
        <ToggleGroup
          type="single"
          aria-label={t('device')}
          value={look.device}
          onValueChange={(device) => device && onChange({ device: device as PreviewLook['device'] })}
        >
          <ToggleGroupItem value="desktop" aria-label={t('desktop')} title={t('desktop')}>
            <MonitorIcon />
          </ToggleGroupItem>
          <ToggleGroupItem value="phone" aria-label={t('phone')} title={t('phone')}>
            <SmartphoneIcon />
          </ToggleGroupItem>
        </ToggleGroup>
      </div>
    </div>
  );
}
