import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** A page in the preview of a draft: to be looked at and scrolled. Nothing in it can be pressed, typed into or sent. */
export function DraftBody({ children }: { children: ReactNode }) {
  const t = useTranslations('brandingEditor.preview');
  return (
    <>
      <p className="sr-only">{t('inert')}</p>
      <div inert className="contents">
        {children}
      </div>
    </>
  );
}
