'use client';

import { ChevronRightIcon, RotateCcwIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { ColorToken } from '@/lib/branding/color-theme';
import { Group } from '../group';
import { isPinned, themeNameOf, withColor, withoutColor } from './color-choice';
import { ColorInput } from './color-input';
import { useColors } from './use-colors';

const parts: { name: 'states' | 'meanings' | 'page' | 'text'; tokens: ColorToken[] }[] = [
  {
    name: 'states',
    tokens: ['primaryHover', 'primaryActive', 'secondaryHover', 'secondaryActive', 'accentHover', 'accentActive'],
  },
  { name: 'meanings', tokens: ['success', 'warning', 'error', 'info'] },
  { name: 'page', tokens: ['background', 'surface', 'border'] },
  { name: 'text', tokens: ['textPrimary', 'textSecondary', 'textDisabled'] },
];

/** Every other colour of the theme: automatic until somebody chooses it. */
export function TokenList() {
  const t = useTranslations('brandingEditor.colors');
  const { choice, theme, choose } = useColors();
  return (
    <Group
      title={t('more')}
      description={t('moreText')}
      feature="custom_colors"
      isStored={themeNameOf(choice) === undefined}
    >
      {parts.map(({ name, tokens }) => (
        <details key={name} className="group/part min-w-0 rounded-lg border">
          <summary className="flex min-h-10 items-center gap-2 rounded-lg px-3 text-sm outline-none focus-visible:ring-[3px] focus-visible:ring-ring/50 [&::-webkit-details-marker]:hidden">
            <ChevronRightIcon
              aria-hidden="true"
              className="size-4 shrink-0 text-muted-foreground transition-transform group-open/part:rotate-90"
            />
            <span className="flex-1 font-medium">{t(`parts.${name}`)}</span>
            <span aria-hidden="true" className="flex -space-x-1">
              {tokens.map((token) => (
                <span
                  key={token}
                  className="size-4 rounded-full border border-border-strong"
                  style={{ background: theme[token] }}
                />
              ))}
            </span>
          </summary>
          <div className="grid gap-4 border-t p-3">
            {tokens.map((token) => (
              <ColorInput
                key={token}
                label={t(`tokens.${token}`)}
                value={theme[token]}
                onChange={(hex) => choose(withColor(choice, token, hex))}
                aside={
                  isPinned(choice, token) ? (
                    <Button
                      type="button"
                      variant="ghost"
                      size="xs"
                      onClick={() => choose(withoutColor(choice, token))}
                      aria-label={t('resetNamed', { name: t(`tokens.${token}`) })}
                    >
                      <RotateCcwIcon />
                      {t('reset')}
                    </Button>
                  ) : (
                    <span className="text-muted-foreground text-xs">{t('automatic')}</span>
                  )
                }
              />
            ))}
          </div>
        </details>
      ))}
    </Group>
  );
}
