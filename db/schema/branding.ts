import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import { branding } from './areas';
import { authors, createdAt, id, updatedAt } from './columns';
import { tenantId } from './owned';
import { oneOf, ownedBy } from './rules';

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
    /** `AdvancedBrandingSettings`: custom code and analytics. What is published of its localization is the tenant's own columns. */
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

/**
 * What a tenant's admin is still working on, shown to nobody but the tenant's admins and staff. It holds the fields that differ
 * from what is published and no others. The row stays when it is published or given up, empty, so that no revision comes twice.
 */
export const brandingDrafts = branding.table(
  'drafts',
  {
    id: id(),
    tenantId: tenantId(),
    generalSettings: jsonb('general_settings').$type<Settings>().notNull().default({}),
    colorTheme: jsonb('color_theme').$type<Settings>().notNull().default({}),
    advancedSettings: jsonb('advanced_settings').$type<Settings>().notNull().default({}),
    featureSettings: jsonb('feature_settings').$type<Settings>().notNull().default({}),
    /** Raised with each change and each publication, so that two people who edit at once notice. */
    revision: integer('revision').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    ...authors(),
  },
  (t) => [unique('branding_drafts_tenant_unique').on(t.tenantId), ...ownedBy(t.tenantId)],
);

/** Every branding that was published, as it was published. Never changed. */
export const brandingVersions = branding.table(
  'versions',
  {
    id: id(),
    tenantId: tenantId(),
    /** 1, 2, 3 ... of the tenant. */
    number: integer('number').notNull(),
    generalSettings: jsonb('general_settings').$type<Settings>().notNull(),
    colorTheme: jsonb('color_theme').$type<Settings>().notNull(),
    advancedSettings: jsonb('advanced_settings').$type<Settings>().notNull(),
    featureSettings: jsonb('feature_settings').$type<Settings>().notNull(),
    /** The version this one brought back, if it did. */
    restoredFrom: integer('restored_from'),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    /** Who published it, by name: people go, history stays. */
    authorName: text('author_name').notNull(),
  },
  (t) => [
    unique('branding_versions_number_unique').on(t.tenantId, t.number),
    check('branding_versions_number_positive', sql`${t.number} > 0`),
    ...ownedBy(t.tenantId),
  ],
);

/** The pictures of `TenantBrandingSettings`, by the field they fill. */
export const assetKinds = [
  'logo',
  'logo_light',
  'logo_dark',
  'favicon',
  'login_background',
  'dashboard_banner',
  'email_logo',
] as const;

/** Pictures a tenant uploaded, as they were made from what it sent. The bytes are in the storage, under `storageKey`. */
export const brandingAssets = branding.table(
  'assets',
  {
    id: id(),
    tenantId: tenantId(),
    kind: text('kind', { enum: assetKinds }).notNull(),
    contentType: text('content_type').notNull(),
    /** Pixels. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    bytes: integer('bytes').notNull(),
    /** Of the stored bytes, hexadecimal. */
    sha256: text('sha256').notNull(),
    storageKey: text('storage_key').notNull(),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
  },
  (t) => [
    unique('branding_assets_content_unique').on(t.tenantId, t.kind, t.sha256),
    index('branding_assets_sha256').on(t.sha256),
    check('branding_assets_size_positive', sql`${t.width} > 0 and ${t.height} > 0 and ${t.bytes} > 0`),
    check('branding_assets_sha256_is_hash', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    // Whoever could write any key here could read every file in the storage.
    check('branding_assets_key_is_own', sql`starts_with(${t.storageKey}, 'branding/' || ${t.tenantId} || '/')`),
    oneOf('branding_assets_kind_known', t.kind, assetKinds),
    ...ownedBy(t.tenantId),
  ],
);
