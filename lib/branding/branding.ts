import type { ColorTheme } from './color-theme';
import { emailFields, type General, pictureFields } from './fields';
import { compiledCode } from './own-code';
import { presetOf } from './preset-themes';
import type { BrandingSettings } from './settings';
import { themeCss } from './theme-css';

/** Foreign code for the tenant's marketing pages, and nowhere else. */
export type BrandingCode = {
  js: string | null;
  headHtml: string | null;
  googleAnalyticsId: string | null;
  facebookPixelId: string | null;
  hotjarId: string | null;
};

/** How a tenant looks, with what its licence lacks or its own switches leave out left out. */
export type Branding = Omit<General, 'displayName'> & {
  name: string;
  /** Null: Konak's own colours. */
  theme: ColorTheme | null;
  /** The text of the page's `<style>`; empty without a theme. */
  css: string;
  /** The tenant's own style sheet, compiled; empty without one. */
  customCss: string;
  code: BrandingCode;
  whiteLabel: boolean;
  /** Whether the tenant may and wants to be served on hosts of its own. */
  customDomain: boolean;
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

const nulls = (fields: readonly (keyof General)[]): Partial<General> =>
  Object.fromEntries(fields.map((field) => [field, null]));

/** Own colours need `custom_colors`; a ready-made theme is shown under every licence. */
function shownTheme({ colors, advanced }: BrandingSettings, features: ReadonlySet<string>): ColorTheme | null {
  if (!colors || !advanced.enableCustomBranding) return null;
  return features.has('custom_colors') ? colors : (presetOf(colors) ?? null);
}

/**
 * What is shown of the settings (product.md B6). `enableCustomBranding` off leaves pictures, colours and code of the tenant's own
 * out; its name, words, links and mail sender stay, for a page without them would be nobody's.
 */
export function effectiveBranding(
  settings: BrandingSettings,
  tenantName: string,
  features: ReadonlySet<string>,
): Branding {
  const { general, advanced } = settings;
  const own = advanced.enableCustomBranding;
  const { displayName, ...rest } = general;
  const runs = features.has('custom_js');
  const theme = shownTheme(settings, features);
  const code = compiledCode(advanced);
  return {
    ...rest,
    ...(own && features.has('custom_logo') ? {} : nulls(pictureFields.filter((field) => field !== 'emailLogoUrl'))),
    ...(features.has('email_branding') ? {} : nulls(emailFields)),
    ...(own ? {} : { emailLogoUrl: null }),
    name: displayName ?? tenantName,
    theme,
    css: theme ? sheetOf(theme) : '',
    customCss: own && features.has('custom_css') ? code.css : '',
    code: {
      js: own && runs ? code.js : null,
      headHtml: own && runs ? code.headHtml : null,
      googleAnalyticsId: runs ? advanced.googleAnalyticsId : null,
      facebookPixelId: runs ? advanced.facebookPixelId : null,
      hotjarId: runs ? advanced.hotjarId : null,
    },
    whiteLabel: advanced.enableWhiteLabel && features.has('white_label'),
    customDomain: advanced.enableCustomDomain && features.has('custom_domain'),
  };
}

/** What the frames of pages need of it: name and logos. */
export const shownBrand = (branding: Branding, isHouse: boolean) => ({
  name: branding.name,
  logoUrl: branding.logoLightUrl ?? branding.logoUrl,
  logoDarkUrl: branding.logoDarkUrl,
  house: isHouse,
});
