import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { assetKinds, brandingAssets } from '@/db/schema/branding';
import { actorId } from '@/lib/kernel/context';
import { operation } from '@/lib/kernel/operation';
import { requireFeature } from '@/lib/licences';
import { makePicture, maximumBytes } from '@/lib/outside/pictures';
import { storage } from '@/lib/outside/storage';
import { assetKey, assetUrl } from './address';
import { kindRules } from './kinds';

/** The largest file taken, in bytes. */
export const maximumUpload = maximumBytes;

const UploadedAsset = z.object({
  id: z.uuid(),
  kind: z.enum(assetKinds),
  /** What the setting of this kind takes. */
  url: z.string(),
  width: z.number(),
  height: z.number(),
  /** Of the picture as it was made. */
  bytes: z.number(),
  contentType: z.string(),
});

/**
 * Takes in a picture for the tenant's branding. It is shown nowhere until a setting names its address; one that none names
 * is removed after a while (`sweepAssets`). The same picture again is the same asset.
 */
export const uploadBrandingAsset = operation({
  name: 'branding.upload_asset',
  allow: ['tenant_admin', 'admin', 'super_admin'],
  input: z.object({
    kind: z.enum(assetKinds, 'picture_kind'),
    bytes: z.instanceof(Uint8Array, { error: 'picture_missing' }),
  }),
  output: UploadedAsset,
  async gather({ input: { kind, bytes }, ctx }) {
    const { feature, shape } = kindRules[kind];
    requireFeature(ctx, feature);
    const picture = await makePicture('file', bytes, shape);
    const sha256 = createHash('sha256').update(picture.bytes).digest('hex');
    const key = assetKey(ctx.tenant.id, sha256);
    await (await storage()).put(key, picture.bytes, picture.contentType);
    return { picture, sha256, key };
  },
  async run({ input: { kind }, ctx, tx, gathered: { picture, sha256, key }, record }) {
    const { contentType, width, height } = picture;
    const values = { kind, contentType, width, height, bytes: picture.bytes.length, sha256, storageKey: key };
    const now = ctx.clock.now();
    const [asset] = await tx
      .insert(brandingAssets)
      .values({ ...values, tenantId: ctx.tenant.id, createdAt: now, createdBy: actorId(ctx.actor) })
      .onConflictDoUpdate({
        target: [brandingAssets.tenantId, brandingAssets.kind, brandingAssets.sha256],
        set: { createdAt: sql`greatest(${brandingAssets.createdAt}, excluded.created_at)` },
      })
      .returning();
    if (!asset) throw new Error('the picture has no row');
    const { storageKey: _, ...shown } = values;
    await record({ resource: { type: 'branding_asset', id: asset.id }, after: shown });
    return { id: asset.id, url: assetUrl(asset), kind, contentType, width, height, bytes: asset.bytes };
  },
});
