'use client';

import { useTranslations } from 'next-intl';
import { Group } from '../group';
import { brandTokens, themeNameOf, withColor } from './color-choice';
import { ColorInput } from './color-input';
import { useColors, useContrast } from './use-colors';
import { WeakestNote } from './weakest-note';

/** The three colours everything else comes from. */
export function BrandColors() {
  const t = useTranslations('brandingEditor.colors');
  const { choice, theme, choose } = useColors();
  const report = useContrast();
  return (
    <Group
      title={t('brand')}
      description={t('brandText')}
      feature="custom_colors"
      isStored={themeNameOf(choice) === undefined}
    >
      <div className="grid gap-4">
        {brandTokens.map((token) => (
          <ColorInput
            key={token}
            label={t(`tokens.${token}`)}
            value={theme[token]}
            onChange={(hex) => choose(withColor(choice, token, hex))}
            aside={<WeakestNote report={report} token={token} />}
          />
        ))}
      </div>
    </Group>
  );
}
