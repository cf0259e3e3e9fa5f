export { type Branding, type BrandingCode, shownBrand } from './branding';
export { brandingOf, draftBrandingOf, draftOf } from './queries';
export { tabIcon } from './tab-icon';
