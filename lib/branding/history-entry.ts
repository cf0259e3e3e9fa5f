import { createHash } from 'node:crypto';
import type { ChangedField } from './change';
import { codeFields } from './fields';
import type { BrandingSettings } from './settings';

const sourceFields = new Set(Object.keys(codeFields).map((field) => `advanced.${field}`));

/** Code is kept in the versions; the audit log only tells one text from another. */
const summary = (source: string) => ({
  characters: source.length,
  sha256: createHash('sha256').update(source).digest('hex'),
});

/** The changed fields of settings as the audit log keeps them. */
export function historyEntry(settings: BrandingSettings, fields: readonly ChangedField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => {
      if (field === 'colors') return [field, settings.colors];
      const [group, key] = field.split('.') as ['general' | 'advanced', string];
      const value = (settings[group] as Record<string, unknown>)[key];
      return [field, sourceFields.has(field) && typeof value === 'string' ? summary(value) : value];
    }),
  );
}
