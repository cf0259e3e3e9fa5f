'use client';

import { EyeOffIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { previewAddress } from '@/lib/branding/preview-pages';
import type { PreviewLook } from './preview-look';
import { PreviewStage } from './preview-stage';
import { PreviewToolbar } from './preview-toolbar';

type PreviewPaneProps = {
  look: PreviewLook;
  onLook: (change: Partial<PreviewLook>) => void;
  tenantId: string | undefined;
  turn: number;
  css: string;
  host: string;
};

/** The tenant's own pages as the draft makes them. */
export function PreviewPane({ look, onLook, ...stage }: PreviewPaneProps) {
  const t = useTranslations('brandingEditor.preview');
  const [busy, setBusy] = useState(true);
  return (
    <section
      aria-label={t('title')}
      data-busy={busy}
      className="flex size-full min-h-0 min-w-0 flex-col gap-3 bg-[radial-gradient(circle_at_1px_1px,color-mix(in_oklab,var(--foreground)_9%,transparent)_1px,transparent_0)] bg-[length:16px_16px] bg-surface p-3 sm:p-4"
    >
      <PreviewToolbar look={look} href={previewAddress(look.page, stage.tenantId)} busy={busy} onChange={onLook} />
      <div className="min-h-0 flex-1">
        <PreviewStage look={look} {...stage} onBusy={setBusy} />
      </div>
      <p className="flex items-center justify-center gap-1.5 text-center text-muted-foreground text-xs">
        <EyeOffIcon aria-hidden="true" className="size-3.5 shrink-0" />
        {t('note')}
      </p>
    </section>
  );
}
