export { type Branding, type BrandingCode, shownBrand } from './branding';
export { type MailPalette, mailPalettes } from './mail-colors';
export { presetThemes } from './preset-themes';
export { brandingOf, draftBrandingOf, draftOf } from './queries';
export { tabIcon } from './tab-icon';
