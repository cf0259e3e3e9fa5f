import fc from 'fast-check';
import { expect, it } from 'vitest';
import { completeTheme } from './color-theme';
import { contrast, leastContrast } from './contrast';
import type { Hex } from './hex';
import { mailPalettes } from './mail-colors';

const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((n): Hex => `#${n.toString(16).padStart(6, '0')}`);

it('lets every word of a mail be read in both modes, whatever colours a tenant chose', () => {
  fc.assert(
    fc.property(anyHex, anyHex, anyHex, anyHex, (primary, background, surface, textSecondary) => {
      const choice = { primary, background, surface, textSecondary };
      const theme = completeTheme({ ...choice, secondary: '#10b981', accent: '#f59e0b' });
      for (const palette of Object.values(mailPalettes(theme))) {
        expect(leastContrast(palette.text, [palette.sheet, palette.ground])).toBeGreaterThanOrEqual(4.5);
        expect(leastContrast(palette.muted, [palette.sheet, palette.ground])).toBeGreaterThanOrEqual(4.5);
        expect(leastContrast(palette.link, [palette.sheet, palette.ground])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(palette.buttonText, palette.button)).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 200 },
  );
});

it('has colours of its own for a tenant that chose none', () => {
  expect(mailPalettes(null).light.button).toBe('#414fd2');
});
