'use client';

import { useTranslations } from 'next-intl';
import { RadioGroup as RadioGroupPrimitive } from 'radix-ui';
import { defaultTheme } from '@/lib/branding/default-theme';
import { presetNames, presetThemes } from '@/lib/branding/preset-themes';
import { Group } from '../group';
import { brandTokens, themeNameOf } from './color-choice';
import { useColors } from './use-colors';

const cards = [
  ...presetNames.map((name) => ({ name, theme: presetThemes[name] })),
  { name: 'standard' as const, theme: defaultTheme },
];

/** The ready-made themes, open to every licence, and the platform's own look. */
export function PresetCards() {
  const t = useTranslations('brandingEditor.colors');
  const themes = useTranslations('common.themes');
  const { choice, choose } = useColors();
  return (
    <Group title={t('presets')} description={t('presetsText')}>
      <RadioGroupPrimitive.Root
        aria-label={t('presets')}
        value={themeNameOf(choice) ?? ''}
        onValueChange={(name) => {
          const card = cards.find((each) => each.name === name);
          if (card) choose(card.name === 'standard' ? null : card.theme);
        }}
        className="grid grid-cols-[repeat(auto-fill,minmax(5.25rem,1fr))] gap-2"
      >
        {cards.map(({ name, theme }) => (
          <RadioGroupPrimitive.Item
            key={name}
            value={name}
            className="group grid gap-2 rounded-lg border bg-background p-1.5 text-left outline-none transition-[border-color,box-shadow] hover:border-border-strong focus-visible:ring-[3px] focus-visible:ring-ring/50 data-[state=checked]:border-primary data-[state=checked]:ring-1 data-[state=checked]:ring-primary"
          >
            <span aria-hidden="true" className="flex h-9 overflow-hidden rounded-md">
              {brandTokens.map((token, index) => (
                <span
                  key={token}
                  className={index === 0 ? 'flex-[2]' : 'flex-1'}
                  style={{ background: theme[token] }}
                />
              ))}
            </span>
            <span className="truncate px-1 pb-0.5 font-medium text-xs">
              {name === 'standard' ? t('standard') : themes(name)}
            </span>
          </RadioGroupPrimitive.Item>
        ))}
      </RadioGroupPrimitive.Root>
    </Group>
  );
}
