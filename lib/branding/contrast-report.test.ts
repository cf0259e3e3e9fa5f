import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColorTheme, colorTokens, completeTheme } from './color-theme';
import { contrast } from './contrast';
import { contrastReport } from './contrast-report';
import { defaultTheme } from './default-theme';
import { type Hex, hexOf, oklchOf } from './hex';

const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((n): Hex => `#${n.toString(16).padStart(6, '0')}`);
const anyTheme = fc
  .record(Object.fromEntries(colorTokens.map((token) => [token, anyHex])))
  .map((colors) => ({ ...colors, name: 'any' }) as ColorTheme);

const turned = (one: number, other: number) => Math.min(Math.abs(one - other), 360 - Math.abs(one - other));

describe('the contrast report', () => {
  it('offers a colour that passes wherever the chosen one does not, for every theme', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        for (const { passes, offered, ground, needed, ratio, color } of contrastReport(theme)) {
          expect(passes).toBe(contrast(color, ground) >= needed);
          expect(offered === null).toBe(passes);
          if (offered) expect(contrast(offered, ground)).toBeGreaterThanOrEqual(needed);
          expect(ratio).toBeLessThanOrEqual(contrast(color, ground));
        }
      }),
    );
  });

  it('keeps the hue of what it offers a change for', () => {
    fc.assert(
      fc.property(anyTheme, (theme) => {
        for (const { offered, color } of contrastReport(theme)) {
          const [before, after] = [oklchOf(color), oklchOf(offered ?? color)];
          // Colours near grey have no hue that eight bits a channel could keep.
          if (before.c > 0.05 && after.c > 0.05) expect(turned(before.h, after.h)).toBeLessThan(8);
        }
      }),
    );
  });

  it('names the text that cannot be read and what it stands on', () => {
    const theme = completeTheme({
      ...{ primary: '#1d4ed8', secondary: '#10b981', accent: '#8b5cf6' },
      ...{ textPrimary: '#eeeeee', background: '#ffffff' },
    });
    const found = contrastReport(theme).find((pair) => pair.token === 'textPrimary' && pair.on === 'background');
    expect(found).toMatchObject({ mode: 'light', ratio: 1.16, needed: 4.5, passes: false });
  });

  it('looks at both modes, at both grounds and at the label of buttons', () => {
    const pairs = contrastReport(defaultTheme);
    const seen = new Set(pairs.map(({ mode, on }) => `${mode} ${on}`));
    expect([...seen].sort()).toEqual(
      ['dark background', 'dark surface', 'light background', 'light label', 'light surface'].sort(),
    );
    expect(new Set(pairs.map((pair) => pair.token))).toContain('textSecondary');
  });
});

describe("the platform's own look", () => {
  it('has the colours that the style sheet of the pages has', () => {
    const sheet = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
    const light = sheet.slice(sheet.indexOf(':root {'), sheet.indexOf('.dark {'));
    const variables = {
      ...{ primary: 'brand-primary', secondary: 'brand-secondary', accent: 'brand-accent', background: 'background' },
      ...{ primaryHover: 'primary-hover', primaryActive: 'primary-active', surface: 'surface', border: 'border' },
      ...{ textPrimary: 'foreground', textSecondary: 'muted-foreground', textDisabled: 'disabled' },
      ...{ success: 'success', warning: 'warning', error: 'destructive', info: 'info' },
    } as const;
    for (const [token, variable] of Object.entries(variables)) {
      const [, l, c, h] = new RegExp(`--${variable}: oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(light) ?? [];
      const hex = hexOf({ l: Number(l), c: Number(c), h: Number(h) });
      expect([token, defaultTheme[token as keyof typeof variables]]).toEqual([token, hex]);
    }
  });
});
