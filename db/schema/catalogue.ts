import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, text, unique } from 'drizzle-orm/pg-core';
import { licences } from './areas';
import { createdAt, updatedAt } from './columns';
import { oneOf } from './rules';

/** A text in each language of the platform: catalogue rows are editable data, so their words live beside them. */
export type Translated = { tr: string; en: string; de: string };

export const meterKinds = ['gauge', 'counter'] as const;

/** What can be counted and limited. Second document, the keys of "Lisans Limitleri"; first document, plan limits. */
export const meters = licences.table(
  'meters',
  {
    /** As in `license_packages.limits`: `storage_gb`. */
    key: text('key').primaryKey(),
    /** As in the documented JSON answers: `storage`. */
    apiName: text('api_name').notNull(),
    names: jsonb('names').$type<Translated>().notNull(),
    /** What one of it is: `piece`, `GB`, `call`. */
    unit: text('unit').notNull(),
    icon: text('icon').notNull(),
    /** A gauge says how much there is now; a counter starts again every billing month. */
    kind: text('kind', { enum: meterKinds }).notNull(),
    sortOrder: integer('sort_order').notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('meters_api_name_unique').on(t.apiName),
    check('meters_key_is_word', sql`${t.key} ~ '^[a-z][a-z0-9_]{0,49}$'`),
    check('meters_names_complete', sql`${t.names} ?& array['tr', 'en', 'de']`),
    oneOf('meters_kind_known', t.kind, meterKinds),
  ],
);

/** What can be switched on. Second document, `LicenseFeatures`, `FeatureStatus` and the feature management screen. */
export const features = licences.table(
  'features',
  {
    /** As in `license_packages.features`: `custom_css`. */
    key: text('key').primaryKey(),
    /** As in the documented JSON answers: `customCSS`. */
    apiName: text('api_name').notNull(),
    names: jsonb('names').$type<Translated>().notNull(),
    descriptions: jsonb('descriptions').$type<Translated>().notNull(),
    icon: text('icon').notNull(),
    /** Code of the least package that has it; shown as an offer, decides nothing. */
    requiredPackage: text('required_package'),
    group: text('feature_group').notNull(),
    /** Not during a trial, unless staff say so for a licence: what a stranger could harm others with. */
    paidOnly: boolean('paid_only').notNull().default(false),
    sortOrder: integer('sort_order').notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('features_api_name_unique').on(t.apiName),
    index('features_group').on(t.group, t.sortOrder),
    check('features_key_is_word', sql`${t.key} ~ '^[a-z][a-z0-9_]{0,49}$'`),
    check('features_names_complete', sql`${t.names} ?& array['tr', 'en', 'de']`),
    check('features_descriptions_complete', sql`${t.descriptions} ?& array['tr', 'en', 'de']`),
  ],
);
