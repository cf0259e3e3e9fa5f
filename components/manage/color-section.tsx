import { useTranslations } from 'next-intl';
import { Section } from '@/components/page/section';
import type { ColorTheme, ColorToken } from '@/lib/branding/color-theme';
import { presetNames } from '@/lib/branding/preset-themes';

const groups = {
  brand: [
    'primary',
    'primaryHover',
    'primaryActive',
    'secondary',
    'secondaryHover',
    'secondaryActive',
    'accent',
    'accentHover',
    'accentActive',
  ],
  meaning: ['success', 'warning', 'error', 'info'],
  neutral: ['background', 'surface', 'border'],
  text: ['textPrimary', 'textSecondary', 'textDisabled'],
} as const satisfies Record<string, readonly ColorToken[]>;

/** Every colour of the published theme with its value. */
export function ColorSection({ theme }: { theme: ColorTheme | null }) {
  const t = useTranslations('manage.branding');
  const themes = useTranslations('common.themes');
  if (!theme) return <Section title={t('colors')} description={t('standard')} />;
  const preset = presetNames.find((name) => name === theme.name);
  const shownName = preset || theme.name === 'custom' ? themes(preset ?? 'custom') : theme.name;
  return (
    <Section title={t('colors')} description={t('colorsText', { theme: shownName })}>
      <div className="grid gap-6">
        {Object.entries(groups).map(([group, tokens]) => (
          <div key={group}>
            <h3 className="font-medium text-sm">{t(`groups.${group as keyof typeof groups}`)}</h3>
            <ul className="mt-2.5 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]">
              {tokens.map((token) => (
                <li key={token} className="flex min-w-0 items-center gap-2.5">
                  <span
                    aria-hidden="true"
                    className="size-9 shrink-0 rounded-md border"
                    style={{ backgroundColor: theme[token] }}
                  />
                  <span className="min-w-0">
                    <span className="block text-xs leading-snug wrap-anywhere">{t(`tokens.${token}`)}</span>
                    <span className="block font-mono text-[0.6875rem] text-muted-foreground">{theme[token]}</span>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
