'use client';

import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { previewAddress, previewPages } from '@/lib/branding/preview-pages';
import { PageFrames } from './page-frames';
import { deviceWidth, type PreviewLook, scaleToFit } from './preview-look';
import { useBox } from './use-box';

/** Height of a phone's screen; a desktop's page is as high as there is room. */
const phoneHeight = 844;

type PreviewStageProps = {
  look: PreviewLook;
  tenantId: string | undefined;
  turn: number;
  css: string;
  /** What stands in the drawn browser's address bar. */
  host: string;
  onBusy: (busy: boolean) => void;
};

/**
 * The page on its device, drawn as large as there is room. Where there is none (the pane is hidden, or this is the server) no
 * page is loaded: a frame that had loaded before anybody listened would never be known to be ready.
 */
export function PreviewStage({ look, tenantId, turn, css, host, onBusy }: PreviewStageProps) {
  const t = useTranslations('brandingEditor.preview');
  const { ref, width, height } = useBox<HTMLDivElement>();
  const isPhone = look.device === 'phone';
  const pageWidth = deviceWidth[look.device];
  const scale = isPhone
    ? Math.min(scaleToFit(pageWidth + 20, width), scaleToFit(phoneHeight + 20, height))
    : scaleToFit(pageWidth, width - 2);
  const pageHeight = isPhone ? phoneHeight : Math.max(0, height - 35) / scale;
  return (
    <div ref={ref} className="grid size-full min-h-0 place-items-center overflow-hidden">
      <div
        className={cn(
          'overflow-hidden border border-border-strong bg-background',
          isPhone ? 'rounded-[2rem] shadow-lg ring-4 ring-neutral-800 dark:ring-neutral-700' : 'rounded-lg shadow-md',
        )}
        style={{ width: pageWidth * scale + 2 }}
      >
        {!isPhone && (
          <div aria-hidden="true" className="flex h-8 items-center gap-1.5 border-b bg-surface px-3">
            <span className="size-2.5 rounded-full bg-foreground/15" />
            <span className="size-2.5 rounded-full bg-foreground/15" />
            <span className="size-2.5 rounded-full bg-foreground/15" />
            <span className="mx-auto max-w-[60%] truncate rounded-md bg-background px-4 py-0.5 text-[0.6875rem] text-muted-foreground">
              {host}
              {previewPages[look.page].replace(/^\/$/, '')}
            </span>
          </div>
        )}
        <div className="relative" style={{ height: pageHeight * scale }}>
          {width > 0 && (
            <PageFrames
              src={previewAddress(look.page, tenantId)}
              turn={turn}
              css={css}
              dark={look.dark}
              title={t('frame', { page: t(`pages.${look.page}`) })}
              style={{ width: pageWidth, height: pageHeight, transform: `scale(${scale})` }}
              onBusy={onBusy}
            />
          )}
        </div>
      </div>
    </div>
  );
}
