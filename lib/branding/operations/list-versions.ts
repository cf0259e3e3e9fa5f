import { count, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { brandingVersions } from '@/db/schema/branding';
import { Listing, slice } from '@/lib/kernel/listing';
import { operation } from '@/lib/kernel/operation';
import { changedFields } from '../change';
import { localizationOf, readSettings } from '../settings';
import { brandingAuthors } from './read-branding';

const Version = z.object({
  number: z.number().int(),
  createdAt: z.date(),
  /** `system` for what was there before the first publication. */
  authorName: z.string(),
  restoredFrom: z.number().int().nullable(),
  /** What it changed of the version before it; everything that was set, for the first. */
  changed: z.array(z.string()),
  /** Whether it is what everybody sees now. */
  current: z.boolean(),
});

/** The history of a tenant's branding, newest first. */
export const listBrandingVersions = operation({
  name: 'branding.list_versions',
  kind: 'read',
  allow: brandingAuthors,
  input: z.object({ page: Listing.shape.page, limit: z.coerce.number().int().min(1).max(100).default(20) }),
  output: z.object({
    versions: z.array(Version),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    limit: z.number(),
  }),
  async run({ input, ctx, tx }) {
    const own = eq(brandingVersions.tenantId, ctx.tenant.id);
    const [counted] = await tx.select({ total: count() }).from(brandingVersions).where(own);
    const { offset, ...shown } = slice(counted?.total ?? 0, input);
    // One more than is shown: what the last one changed is seen beside the one before it.
    const rows = await tx
      .select()
      .from(brandingVersions)
      .where(own)
      .orderBy(desc(brandingVersions.number))
      .limit(shown.limit + 1)
      .offset(offset);
    const fallback = localizationOf(ctx.tenant);
    const versions = rows.slice(0, shown.limit).map((row, at) => ({
      number: row.number,
      createdAt: row.createdAt,
      authorName: row.authorName,
      restoredFrom: row.restoredFrom,
      changed: changedFields(readSettings(rows[at + 1], fallback), readSettings(row, fallback)),
      current: offset === 0 && at === 0,
    }));
    return { versions, ...shown };
  },
});
