import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ColorTheme,
  ColorThemeInput,
  ColorThemeSchema,
  colorTokens,
  completeTheme,
} from '@/lib/branding/color-theme';
import { contrast, leastContrast } from '@/lib/branding/contrast';
import type { Hex } from '@/lib/branding/hex';
import { presetNames, presetThemes } from '@/lib/branding/preset-themes';
import { themeCss } from '@/lib/branding/theme-css';

const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((n): Hex => `#${n.toString(16).padStart(6, '0')}`);
const anyTheme = fc
  .record(Object.fromEntries(colorTokens.map((token) => [token, anyHex])))
  .map((colors) => ({ ...colors, name: 'any' }) as ColorTheme);
const anyBrand = fc
  .record({ primary: anyHex, secondary: anyHex, accent: anyHex })
  .map((choice) => completeTheme(choice));

/** The variables each mode ends with: dark over light. */
function modes(css: string) {
  const read = (block: string) =>
    Object.fromEntries([...block.matchAll(/--([a-z-]+):(#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] as Hex]));
  const [light = '', dark = ''] = css.split('.dark');
  const variables = (name: string, ...blocks: Record<string, Hex>[]) => {
    const value = Object.assign({}, ...blocks)[name];
    if (!value) throw new Error(`no --${name}`);
    return value as Hex;
  };
  return [
    (name: string) => variables(name, read(light)),
    (name: string) => variables(name, read(light), read(dark)),
  ] as const;
}

describe('the style of a tenant', () => {
  it('is under 2 kB and nothing but variables with colours, for every theme', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        const css = themeCss(theme);
        expect(css.length).toBeLessThan(2048);
        expect(css).toMatch(/^:root\{(--[a-z-]+:#[0-9a-f]{6};?)+\}\.dark\{(--[a-z-]+:#[0-9a-f]{6};?)+\}$/);
      }),
    );
  });

  it('can be read on buttons in both modes, for every theme', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        for (const value of modes(themeCss(theme))) {
          for (const state of ['primary', 'primary-hover', 'primary-active']) {
            expect(contrast(value('primary-foreground'), value(state))).toBeGreaterThanOrEqual(4.5);
          }
          expect(contrast(value('destructive-foreground'), value('destructive'))).toBeGreaterThanOrEqual(4.5);
          expect(contrast(value('brand-foreground'), value('brand-primary'))).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('can be read on the page in both modes, for every choice of brand colours', () => {
    const texts = [
      'foreground',
      'muted-foreground',
      'link',
      'highlight-text',
      'success-text',
      'danger-text',
      'info-text',
    ];
    fc.assert(
      fc.property(anyBrand, (theme) => {
        for (const value of modes(themeCss(theme))) {
          const pages = [value('background'), value('surface')];
          for (const text of texts) expect(leastContrast(value(text), pages), text).toBeGreaterThanOrEqual(4.5);
          expect(leastContrast(value('ring'), pages)).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it('shows brand colours in dark mode that do not sink into the ground', () => {
    fc.assert(
      fc.property(anyBrand, (theme) => {
        const [, dark] = modes(themeCss(theme));
        for (const name of ['brand-primary', 'brand-secondary', 'brand-accent']) {
          expect(contrast(dark(name), dark('surface'))).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it('carries the exact colours of the brand', () => {
    const [light] = modes(themeCss(presetThemes.blue));
    expect(light('brand-primary')).toBe('#3b82f6');
    expect(light('brand-secondary')).toBe('#10b981');
    expect(light('brand-accent')).toBe('#8b5cf6');
  });

  it('refuses a stored value that is no colour', () => {
    const broken = { ...presetThemes.blue, border: '#fff}body{display:none' as Hex };
    expect(() => themeCss(broken)).toThrow();
  });
});

describe('a theme', () => {
  it('has the nineteen colours and the name of the document', () => {
    for (const name of presetNames)
      expect(Object.keys(presetThemes[name]).sort()).toEqual([...colorTokens, 'name'].sort());
    expect(presetNames).toHaveLength(6);
  });

  it('is completed from three colours', () => {
    const theme = ColorThemeSchema.parse({ primary: '#3B82F6', secondary: '#10B981', accent: '#F59E0B' });
    expect(theme).toMatchObject({ name: 'custom', primary: '#3b82f6', textPrimary: '#111827' });
    expect(theme.primaryHover).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('keeps every colour that was given', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        expect(ColorThemeSchema.parse(theme)).toEqual(theme);
      }),
    );
  });

  it('refuses unknown tokens and missing brand colours', () => {
    expect(ColorThemeInput.safeParse({ primary: '#000', secondary: '#000' }).success).toBe(false);
    const extra = { primary: '#000', secondary: '#000', accent: '#000', css: 'x' };
    expect(ColorThemeInput.safeParse(extra).success).toBe(false);
  });
});
