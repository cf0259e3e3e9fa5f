export type { Branding } from './branding';
export { brandingOf } from './queries';
