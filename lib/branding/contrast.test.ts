import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, leastContrast, luminance, nearestPassing } from '@/lib/branding/contrast';
import { type Hex, HexColor, oklchOf } from '@/lib/branding/hex';
import { solidOf, textOn } from '@/lib/branding/solid';

const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((n): Hex => `#${n.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('agrees with the values published with WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4.0, 2);
    expect(luminance('#808080')).toBeCloseTo(0.2159, 4);
  });

  it('is the same both ways and 1 with itself, for every colour', () => {
    fc.assert(
      fc.property(anyHex, anyHex, (a, b) => {
        expect(contrast(a, b)).toBeCloseTo(contrast(b, a), 10);
        expect(contrast(a, a)).toBe(1);
      }),
    );
  });
});

describe('the nearest passing colour', () => {
  it('leaves a colour alone that passes', () => {
    expect(nearestPassing('#111827', ['#ffffff'])).toBe('#111827');
  });

  it('passes on every ground, whenever black or white would', () => {
    fc.assert(
      fc.property(anyHex, anyHex, anyHex, (hex, ground, other) => {
        const found = leastContrast(nearestPassing(hex, [ground, other]), [ground, other]);
        const best = Math.max(leastContrast('#000000', [ground, other]), leastContrast('#ffffff', [ground, other]));
        expect(found).toBeGreaterThanOrEqual(Math.min(4.5, best));
      }),
    );
  });

  it('keeps the hue of a strong colour', () => {
    const before = oklchOf('#f59e0b');
    const after = oklchOf(nearestPassing('#f59e0b', ['#ffffff']));
    expect(Math.abs(after.h - before.h)).toBeLessThan(4);
    expect(after.l).toBeLessThan(before.l);
  });
});

describe('a filled part', () => {
  it('has text of at least 4.5 on it, at rest, under the pointer and pressed, for every colour', () => {
    fc.assert(
      fc.property(anyHex, (hex) => {
        const { base, hover, active, text } = solidOf(hex);
        for (const state of [base, hover, active]) expect(contrast(text, state)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 500 },
    );
  });

  it('has text of at least 4.5 whatever hover and active were chosen', () => {
    fc.assert(
      fc.property(anyHex, anyHex, anyHex, (hex, hover, active) => {
        const solid = solidOf(hex, { hover, active });
        for (const state of [solid.base, solid.hover, solid.active]) {
          expect(contrast(solid.text, state)).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers the pointer with a shade that differs', () => {
    fc.assert(
      fc.property(anyHex, (hex) => {
        const { base, hover, active } = solidOf(hex);
        expect(hover).not.toBe(base);
        expect(active).not.toBe(hover);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the exact colour where white or dark text can be read on it', () => {
    expect(solidOf('#6b7280').base).toBe('#6b7280');
    expect(solidOf('#f59e0b')).toMatchObject({ base: '#f59e0b' });
    expect(textOn('#f59e0b')).not.toBe('#ffffff');
  });

  it('keeps chosen shades on which the text can be read', () => {
    expect(solidOf('#3b82f6', { hover: '#2563eb', active: '#1d4ed8' })).toMatchObject({
      hover: '#2563eb',
      active: '#1d4ed8',
      text: '#ffffff',
    });
  });
});

describe('a colour given as text', () => {
  it('is read in its short and its long form', () => {
    expect(HexColor.parse('#AbC')).toBe('#aabbcc');
    expect(HexColor.parse(' #3B82F6 ')).toBe('#3b82f6');
  });

  it('is refused when it is anything else', () => {
    for (const text of ['red', '#12345', '#1234567', 'rgb(0,0,0)', '#fff;}', '#ggg', '', 'var(--x)', '#fff\n}']) {
      expect(HexColor.safeParse(text).success, text).toBe(false);
    }
  });
});
