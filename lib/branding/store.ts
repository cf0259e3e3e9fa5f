import { eq } from 'drizzle-orm';
import { brandingDrafts, brandingSettings, brandingVersions } from '@/db/schema/branding';
import { tenants } from '@/db/schema/tenants';
import { actorId, actorName, type Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import type { BrandingPatch } from './change';
import { draftRowOf } from './draft';
import type { Editing } from './editing';
import { localizationFields } from './fields';
import { type BrandingSettings, rowOf } from './settings';

/** Writes what a draft changes and raises its revision; returns that. An empty draft keeps its row: revisions never repeat. */
export async function writeDraft(tx: Tx, ctx: Context, editing: Editing, patch: BrandingPatch): Promise<number> {
  const revision = editing.revision + 1;
  const row = { ...draftRowOf(patch), revision, updatedBy: actorId(ctx.actor) };
  await tx
    .insert(brandingDrafts)
    .values({ tenantId: ctx.tenant.id, createdBy: actorId(ctx.actor), ...row })
    .onConflictDoUpdate({ target: brandingDrafts.tenantId, set: { ...row, updatedAt: ctx.clock.now() } });
  return revision;
}

/** The published settings in one write, which also is the pages' new cache key; the localization goes to the tenant itself. */
export async function writePublished(tx: Tx, ctx: Context, settings: BrandingSettings): Promise<void> {
  const { advancedSettings, ...row } = rowOf(settings);
  for (const field of Object.keys(localizationFields)) delete advancedSettings[field];
  const by = actorId(ctx.actor);
  const written = { ...row, advancedSettings, updatedBy: by };
  await tx
    .insert(brandingSettings)
    .values({ tenantId: ctx.tenant.id, createdBy: by, ...written })
    .onConflictDoUpdate({ target: brandingSettings.tenantId, set: { ...written, updatedAt: ctx.clock.now() } });
  const { defaultLanguage: locale, defaultTimezone: timeZone, defaultCurrency: currency } = settings.advanced;
  const { dateFormat, timeFormat } = settings.advanced;
  await tx
    .update(tenants)
    .set({ locale, timeZone, currency, dateFormat, timeFormat })
    .where(eq(tenants.id, ctx.tenant.id));
}

/** Who publishes, as history shows it. */
const authorOf = ({ actor }: Context): string => ('name' in actor && actor.name) || actorName(actor);

/**
 * Adds the settings to the history and returns their number. Before the first publication history begins with what was there,
 * so that one can go back to it. The tenant must be locked: numbers have no gaps.
 */
export async function writeVersion(
  tx: Tx,
  ctx: Context,
  editing: Editing,
  settings: BrandingSettings,
  restoredFrom: number | null,
): Promise<number> {
  const tenantId = ctx.tenant.id;
  if (editing.number === 0) {
    const createdAt = editing.publishedAt ?? editing.tenant.createdAt;
    const first = { tenantId, number: 1, createdAt, authorName: 'system', ...rowOf(editing.published) };
    await tx.insert(brandingVersions).values(first);
  }
  const number = Math.max(editing.number, 1) + 1;
  const author = { createdBy: actorId(ctx.actor), authorName: authorOf(ctx) };
  await tx
    .insert(brandingVersions)
    .values({ tenantId, number, restoredFrom, createdAt: ctx.clock.now(), ...author, ...rowOf(settings) });
  return number;
}
