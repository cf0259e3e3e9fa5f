import { CheckIcon, TriangleAlertIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { ContrastPair } from '@/lib/branding/contrast-report';
import type { Hex } from '@/lib/branding/hex';

/** How well one text can be read on its ground, and the nearest colour that could. */
export function ContrastRow({ pair, onUse }: { pair: ContrastPair; onUse: (hex: Hex) => void }) {
  const t = useTranslations('brandingEditor.colors');
  const { color, ground, offered } = pair;
  const [text, behind] = pair.on === 'label' ? [ground, color] : [color, ground];
  const name = t(pair.on === 'label' ? 'pairs.label' : `pairs.${pair.on}`, { token: t(`tokens.${pair.token}`) });
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <span
        aria-hidden="true"
        className="grid h-7 w-10 shrink-0 place-items-center rounded-md border font-semibold text-sm before:content-['Aa']"
        style={{ color: text, background: behind }}
      />
      <span className="min-w-0 flex-1 text-sm leading-snug wrap-anywhere">{name}</span>
      <span className="inline-flex shrink-0 items-center gap-1 text-sm tabular-nums">
        {pair.passes ? (
          <CheckIcon aria-label={t('passes')} className="size-4 text-success-text" />
        ) : (
          <TriangleAlertIcon aria-label={t('fails')} className="size-4 text-warning-text" />
        )}
        {t('ratio', { ratio: pair.ratio })}
      </span>
      {offered && (
        <Button
          type="button"
          variant="outline"
          size="xs"
          onClick={() => onUse(offered)}
          aria-label={t('useNearestNamed', { color: offered, name })}
        >
          <span
            aria-hidden="true"
            className="size-3.5 rounded-full border border-black/15"
            style={{ background: offered }}
          />
          {t('useNearest')}
        </Button>
      )}
    </li>
  );
}
