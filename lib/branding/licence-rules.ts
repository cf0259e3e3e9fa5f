import { changedFields } from './change';
import { sameColors } from './default-theme';
import { codeFields, emailFields, pictureFields } from './fields';
import { presetOf } from './preset-themes';
import type { BrandingSettings } from './settings';

/** The feature of the licence that a field needs (product.md B6). A field that is not here is open to every licence. */
const featureOf: Record<string, string> = {
  ...Object.fromEntries(pictureFields.map((field) => [`general.${field}`, 'custom_logo'])),
  ...Object.fromEntries(emailFields.map((field) => [`general.${field}`, 'email_branding'])),
  ...Object.fromEntries(Object.keys(codeFields).map((field) => [`advanced.${field}`, 'custom_js'])),
  'advanced.customCSS': 'custom_css',
  'advanced.enableWhiteLabel': 'white_label',
  'advanced.enableCustomDomain': 'custom_domain',
};

/** Ready-made themes are open to every licence. */
function needsOwnColors(theme: BrandingSettings['colors']): boolean {
  const preset = theme && presetOf(theme);
  return theme !== null && !(preset && sameColors(preset, theme));
}

const valueAt = (settings: BrandingSettings, field: string): unknown => {
  const [group, key = ''] = field.split('.') as ['general' | 'advanced', string];
  return (settings[group] as Record<string, unknown>)[key];
};

/** Taking something away, or switching it off, needs no licence. */
const addsNothing = (value: unknown) => value === null || value === false;

/**
 * The features a change needs. Only what changes is asked for: what was set under an earlier licence may stay, and nobody
 * is kept from removing it.
 */
export function requiredFeatures(before: BrandingSettings, after: BrandingSettings): string[] {
  const needed = changedFields(before, after).flatMap((field) => {
    if (field === 'colors') return needsOwnColors(after.colors) ? ['custom_colors'] : [];
    const feature = featureOf[field];
    return feature && !addsNothing(valueAt(after, field)) ? [feature] : [];
  });
  return [...new Set(needed)];
}

/** The features of all that is set, shown or not; switches stand on by themselves and ask for none. */
export function featuresInUse(settings: BrandingSettings): string[] {
  const fields = Object.entries(featureOf).filter(([field]) => typeof valueAt(settings, field) === 'string');
  const colors = needsOwnColors(settings.colors) ? ['custom_colors'] : [];
  return [...new Set([...colors, ...fields.map(([, feature]) => feature)])];
}
