import type { ColorTheme } from './color-theme';
import { presetOf, type StoredBranding } from './settings';
import { themeCss } from './theme-css';

/** How a tenant looks, with what its licence lacks left out. */
export type Branding = Omit<StoredBranding, 'displayName' | 'theme'> & {
  name: string;
  /** Null: Konak's own colours. */
  theme: ColorTheme | null;
  /** The text of the page's `<style>`; empty without a theme. */
  css: string;
  whiteLabel: boolean;
};

/** By theme: working the derived colours out takes a millisecond, and every part of a page asks. */
const sheets = new WeakMap<ColorTheme, string>();

function sheetOf(theme: ColorTheme): string {
  const known = sheets.get(theme);
  if (known !== undefined) return known;
  const css = themeCss(theme);
  sheets.set(theme, css);
  return css;
}

/**
 * What is shown of the settings (product.md B6): own colours need `custom_colors`, while the ready-made themes are open to
 * every licence; pictures need `custom_logo`.
 */
export function effectiveBranding(
  settings: StoredBranding,
  tenantName: string,
  features: ReadonlySet<string>,
): Branding {
  const { displayName, theme: chosen, ...rest } = settings;
  const theme = chosen && (features.has('custom_colors') ? chosen : (presetOf(chosen) ?? null));
  const noPictures = {
    logoUrl: null,
    logoLightUrl: null,
    logoDarkUrl: null,
    faviconUrl: null,
    loginBackgroundUrl: null,
    dashboardBannerUrl: null,
  };
  return {
    ...rest,
    ...(features.has('custom_logo') ? {} : noPictures),
    name: displayName ?? tenantName,
    theme,
    css: theme ? sheetOf(theme) : '',
    whiteLabel: features.has('white_label'),
  };
}

/** What the frames of pages need of it: name and logos. */
export const shownBrand = (branding: Branding, isHouse: boolean) => ({
  name: branding.name,
  logoUrl: branding.logoLightUrl ?? branding.logoUrl,
  logoDarkUrl: branding.logoDarkUrl,
  house: isHouse,
});
