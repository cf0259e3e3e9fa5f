import { useTranslations } from 'next-intl';
import { type ColorTheme, colorTokens } from '@/lib/branding/color-theme';

/** The nineteen colours of a theme, each with its value. */
export function ColorSwatches({ theme }: { theme: ColorTheme }) {
  const t = useTranslations('admin.colors');
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-2.5 sm:grid-cols-3 xl:grid-cols-2">
      {colorTokens.map((token) => (
        <li key={token} className="flex min-w-0 items-center gap-2.5 text-sm">
          <span
            aria-hidden="true"
            className="size-7 shrink-0 rounded-md border border-foreground/15"
            style={{ background: theme[token] }}
          />
          <span className="min-w-0">
            <span className="block truncate text-xs">{t(token)}</span>
            <code className="block text-[0.6875rem] text-muted-foreground">{theme[token]}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
