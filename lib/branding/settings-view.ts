import { z } from 'zod';
import { type ColorTheme, colorTokens } from './color-theme';
import { type Advanced, codeFields, type General, generalFields, localizationFields, switchFields } from './fields';

const texts = (fields: object) =>
  Object.fromEntries(Object.keys(fields).map((key) => [key, z.string().nullable()])) as Record<string, z.ZodType>;

const { dateFormat, timeFormat, ...words } = localizationFields;

/** `TenantBrandingSettings` as it is shown, without the hosts. */
export const GeneralView = z.object(texts(generalFields)) as unknown as z.ZodType<General>;

/** Where the tenant is found; part of `TenantBrandingSettings`, changed elsewhere. */
export const HostsView = z.object({
  subdomain: z.string(),
  customDomain: z.string().nullable(),
  domainVerified: z.boolean(),
});

/** `TenantBrandingSettings`, whole. */
export const GeneralWithHosts = z.object({ ...texts(generalFields), ...HostsView.shape }) as unknown as z.ZodType<
  Omit<General, 'displayName'> & { displayName: string } & z.output<typeof HostsView>
>;

/** `ColorTheme`. */
export const ColorsView = z.object({
  name: z.string(),
  ...Object.fromEntries(colorTokens.map((token) => [token, z.string()])),
}) as unknown as z.ZodType<ColorTheme>;

/** `AdvancedBrandingSettings`. */
export const AdvancedView = z.object({
  ...texts(codeFields),
  ...switchFields,
  ...Object.fromEntries(Object.keys(words).map((key) => [key, z.string()])),
  dateFormat,
  timeFormat,
}) as unknown as z.ZodType<Advanced>;

/** A text of a theme on its ground. */
const ContrastView = z.object({
  mode: z.enum(['light', 'dark']),
  token: z.enum(colorTokens),
  on: z.enum(['background', 'surface', 'label']),
  color: z.string(),
  ground: z.string(),
  ratio: z.number(),
  needed: z.number(),
  passes: z.boolean(),
  offered: z.string().nullable(),
});

/** What the person should know of a look: `contrast_low` { pairs }, `not_in_licence` { feature, package }, `switched_off` { field }. */
const WarningView = z.object({
  code: z.enum(['contrast_low', 'not_in_licence', 'switched_off']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** How settings come out, before anybody else sees them. */
export const LookView = z.object({
  /** The page's `<style>` of the colours, as the licence lets it be shown. */
  css: z.string(),
  /** The tenant's own style sheet, compiled. */
  customCss: z.string(),
  contrast: z.array(ContrastView),
  warnings: z.array(WarningView),
});

/** A draft as it stands. Each change and each publication raises the revision. */
export const DraftView = z.object({ revision: z.number().int(), changed: z.array(z.string()), ...LookView.shape });
