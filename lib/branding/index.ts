export { type Branding, shownBrand } from './branding';
export { brandingOf } from './queries';
export { tabIcon } from './tab-icon';
