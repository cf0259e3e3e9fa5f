'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';
import { Group } from '../group';
import { useLacking } from '../use-lacking';
import { withColor } from './color-choice';
import { ContrastRow } from './contrast-row';
import { useColors, useContrast } from './use-colors';

type Mode = 'light' | 'dark';

/** How well every text can be read, on light pages and on dark ones. */
export function ContrastGroup() {
  const t = useTranslations('brandingEditor.colors');
  const [mode, setMode] = useState<Mode>('light');
  const isLocked = useLacking('custom_colors') !== undefined;
  const { choice, choose } = useColors();
  const report = useContrast();
  const pairs = report.filter((pair) => pair.mode === mode).toSorted((a, b) => Number(a.passes) - Number(b.passes));
  const failing = pairs.filter((pair) => !pair.passes).length;
  return (
    <Group
      title={t('contrast')}
      description={t('contrastText')}
      actions={
        <Badge variant={failing === 0 ? 'success' : 'warning'}>
          {failing === 0 ? t('allPass') : t('someFail', { count: failing })}
        </Badge>
      }
    >
      <ToggleGroup
        type="single"
        aria-label={t('mode')}
        value={mode}
        onValueChange={(next) => next && setMode(next as Mode)}
      >
        <ToggleGroupItem value="light">{t('light')}</ToggleGroupItem>
        <ToggleGroupItem value="dark">{t('dark')}</ToggleGroupItem>
      </ToggleGroup>
      <ul className="grid divide-y">
        {pairs.map((pair) => (
          <ContrastRow
            key={`${pair.token} ${pair.on}`}
            pair={isLocked ? { ...pair, offered: null } : pair}
            onUse={(hex) => choose(withColor(choice, pair.token, hex))}
          />
        ))}
      </ul>
    </Group>
  );
}
