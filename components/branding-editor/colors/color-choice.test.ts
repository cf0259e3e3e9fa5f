import { describe, expect, it } from 'vitest';
import { presetThemes } from '@/lib/branding/preset-themes';
import { automaticColor, isPinned, sameChoice, themeNameOf, themeOf, withColor, withoutColor } from './color-choice';

describe('a choice of colours', () => {
  it('is the platform’s own while nothing is chosen', () => {
    expect(themeNameOf(null)).toBe('standard');
  });

  it('is known by the name of its ready-made theme until a colour is changed', () => {
    expect(themeNameOf(presetThemes.blue)).toBe('blue');
    expect(themeNameOf(withColor(presetThemes.blue, 'primary', '#8a1c4a'))).toBeUndefined();
  });

  it('derives the states of a changed brand colour anew, even where the ready-made theme chose them', () => {
    const changed = withColor(presetThemes.blue, 'primary', '#8a1c4a');
    expect(isPinned(changed, 'primaryHover')).toBe(false);
    expect(themeOf(changed).primaryHover).not.toBe(presetThemes.blue.primaryHover);
  });

  it('keeps what a person pinned when a brand colour changes, and lets it go again', () => {
    const own = withColor(presetThemes.green, 'accent', '#ff8800');
    const pinned = withColor(own, 'border', '#123456');
    const changed = withColor(pinned, 'primary', '#8a1c4a');
    expect([isPinned(changed, 'border'), themeOf(changed).border]).toEqual([true, '#123456']);
    const free = withoutColor(changed, 'border');
    expect([isPinned(free, 'border'), themeOf(free).border]).toEqual([false, automaticColor(free, 'border')]);
  });

  it('is the same as another when it looks the same', () => {
    expect(sameChoice(presetThemes.red, { ...presetThemes.red, name: 'custom' })).toBe(true);
    expect(sameChoice(null, presetThemes.red)).toBe(false);
  });
});
