import { inArray } from 'drizzle-orm';
import { brandingAssets } from '@/db/schema/branding';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { type FieldError, invalid } from '@/lib/kernel/errors';
import { requireFeature } from '@/lib/licences';
import { type BrandingPatch, patchBetween } from './change';
import { type GeneralField, pictureFields } from './fields';
import { requiredFeatures } from './licence-rules';
import { codeErrors } from './own-code';
import type { BrandingSettings } from './settings';

const address =
  /^\/assets\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/([0-9a-f]{16})\.[a-z0-9]{2,5}$/;

/** Which of the paths are pictures this tenant uploaded (row-level security shows no other's). */
async function uploaded(tx: Tx, paths: readonly string[]): Promise<Set<string>> {
  const asked = paths.flatMap((path) => {
    const [, id, hash] = address.exec(path) ?? [];
    return id && hash ? [{ path, id, hash }] : [];
  });
  if (asked.length === 0) return new Set();
  const ids = asked.map((each) => each.id);
  const { id, sha256 } = brandingAssets;
  const rows = await tx.select({ id, sha256 }).from(brandingAssets).where(inArray(id, ids));
  const known = asked.filter((each) => rows.some((row) => row.id === each.id && row.sha256.startsWith(each.hash)));
  return new Set(known.map((each) => each.path));
}

const picturesIn = (general: BrandingPatch['general'] = {}): [GeneralField, string][] =>
  pictureFields.flatMap((field) => {
    const path = general[field];
    return path ? [[field, path] as [GeneralField, string]] : [];
  });

/** Pictures that are there no more, or never were this tenant's, taken out of what an older version brings back. */
export async function withoutLostPictures(tx: Tx, published: BrandingSettings, after: BrandingSettings) {
  const pictures = picturesIn(patchBetween(published, after).general).filter(([, path]) => path.startsWith('/assets/'));
  const own = await uploaded(
    tx,
    pictures.map(([, path]) => path),
  );
  const lost = pictures.filter(([, path]) => !own.has(path)).map(([field]) => [field, null]);
  return { ...after, general: { ...after.general, ...Object.fromEntries(lost) } } as BrandingSettings;
}

/**
 * Whether a change may be made: its pictures are the tenant's own, its code can be accepted, and the licence has what it needs.
 * What does not change is not asked about (product.md B6). `inGroups`: whether fields are told with the group they are in.
 * @throws invalid, feature_missing
 */
export async function assertChange(
  { tx, ctx, inGroups }: { tx: Tx; ctx: Context; inGroups: boolean },
  from: { current: BrandingSettings; published: BrandingSettings },
  after: BrandingSettings,
): Promise<void> {
  const fresh = patchBetween(from.published, after);
  const changed = patchBetween(from.current, after);
  const isNew = (group: 'general' | 'advanced', field: string) =>
    Object.hasOwn(fresh[group] ?? {}, field) && Object.hasOwn(changed[group] ?? {}, field);
  const errors: Record<string, FieldError> = {};
  const name = (group: string, field: string) => (inGroups ? `${group}.${field}` : field);

  const pictures = picturesIn(changed.general).filter(([field]) => isNew('general', field));
  const own = await uploaded(
    tx,
    pictures.map(([, path]) => path),
  );
  for (const [field, path] of pictures)
    if (!own.has(path)) errors[name('general', field)] = { code: 'picture_not_uploaded' };

  const code = Object.entries(codeErrors(changed.advanced ?? {})).filter(([field]) => isNew('advanced', field));
  for (const [field, error] of code) errors[name('advanced', field)] = error;
  if (Object.keys(errors).length > 0) throw invalid(errors);

  const needed = new Set(requiredFeatures(from.published, after));
  for (const feature of requiredFeatures(from.current, after)) if (needed.has(feature)) requireFeature(ctx, feature);
}
