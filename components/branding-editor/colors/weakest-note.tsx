import { CheckIcon, TriangleAlertIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ColorToken } from '@/lib/branding/color-theme';
import type { ContrastPair } from '@/lib/branding/contrast-report';

/** The worst contrast a colour has on light pages (dark ones lift it by themselves); nothing for a colour that never carries or is text. */
export function WeakestNote({ report, token }: { report: readonly ContrastPair[]; token: ColorToken }) {
  const t = useTranslations('brandingEditor.colors');
  const [weakest] = report
    .filter((pair) => pair.mode === 'light' && pair.token === token)
    .toSorted((a, b) => a.ratio - b.ratio);
  if (!weakest) return null;
  const Icon = weakest.passes ? CheckIcon : TriangleAlertIcon;
  return (
    <span className="inline-flex shrink-0 items-center gap-1 text-muted-foreground text-xs tabular-nums">
      <Icon aria-hidden="true" className={`size-3.5 ${weakest.passes ? 'text-success-text' : 'text-warning-text'}`} />
      {t('weakest', { ratio: weakest.ratio })}
    </span>
  );
}
