import { defaultTheme } from './default-theme';
import type { Editing } from './editing';
import type { BrandingSettings } from './settings';

/** Settings in the document's shapes: what is not set of the name and the colours is shown as what takes its place. */
export const shownSettings = (settings: BrandingSettings, { tenant }: Pick<Editing, 'tenant'>) => ({
  general: { ...settings.general, displayName: settings.general.displayName ?? tenant.name },
  colors: settings.colors ?? defaultTheme,
  advanced: settings.advanced,
});
