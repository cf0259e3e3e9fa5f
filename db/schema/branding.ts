import { sql } from 'drizzle-orm';
import { check, jsonb, unique } from 'drizzle-orm/pg-core';
import { branding } from './areas';
import { authors, createdAt, id, updatedAt } from './columns';
import { tenantId } from './owned';
import { ownedBy } from './rules';

type Settings = Record<string, unknown>;

/**
 * How a tenant looks. Second document, `tenant_branding_settings`. Each group holds what its interface in the document
 * lists. A change raises `tenants.branding_version`, and so is told on `NOTIFY konak_tenants`.
 */
export const brandingSettings = branding.table(
  'settings',
  {
    id: id(),
    tenantId: tenantId(),
    /** `TenantBrandingSettings`. */
    generalSettings: jsonb('general_settings').$type<Settings>().notNull().default({}),
    /** `ColorTheme`. */
    colorTheme: jsonb('color_theme').$type<Settings>().notNull().default({}),
    /** `AdvancedBrandingSettings`: custom code, analytics, localization. */
    advancedSettings: jsonb('advanced_settings').$type<Settings>().notNull().default({}),
    /** The `enable...` switches of `AdvancedBrandingSettings`. */
    featureSettings: jsonb('feature_settings').$type<Settings>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    ...authors(),
  },
  (t) => [
    unique('branding_settings_tenant_unique').on(t.tenantId),
    check(
      'branding_settings_are_objects',
      sql`jsonb_typeof(${t.generalSettings}) = 'object' and jsonb_typeof(${t.colorTheme}) = 'object' and jsonb_typeof(${t.advancedSettings}) = 'object' and jsonb_typeof(${t.featureSettings}) = 'object'`,
    ),
    ...ownedBy(t.tenantId),
  ],
);
