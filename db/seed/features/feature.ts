import type { features } from '../../schema/catalogue';

export type FeatureRow = typeof features.$inferInsert;

/** Name and description. */
type Words = readonly [string, string];

/** One row of the catalogue; `requiredPackage` is the least of the seeded packages that has it. */
export const feature = (
  group: string,
  key: string,
  apiName: string,
  icon: string,
  requiredPackage: 'free' | 'basic' | 'professional' | 'enterprise',
  words: { tr: Words; en: Words; de: Words },
): FeatureRow => ({
  key,
  apiName,
  icon,
  requiredPackage,
  group,
  names: { tr: words.tr[0], en: words.en[0], de: words.de[0] },
  descriptions: { tr: words.tr[1], en: words.en[1], de: words.de[1] },
});
