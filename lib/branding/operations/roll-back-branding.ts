import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { brandingVersions } from '@/db/schema/branding';
import { conflict, notFound } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { withoutLostPictures } from '../change-rules';
import { readEditing } from '../editing';
import { publishSettings } from '../publish-settings';
import { localizationOf, readSettings } from '../settings';
import { PublishedView } from './publish-branding';
import { brandingAuthors } from './read-branding';

/**
 * Publishes an older version again, as a new one. What the licence of today lacks comes back as well and waits unseen, as
 * everything does that was set under an earlier licence. A draft stays.
 */
export const rollBackBranding = operation({
  name: 'branding.roll_back',
  allow: brandingAuthors,
  input: z.strictObject({ number: z.coerce.number().int().min(1) }),
  output: PublishedView,
  async run({ input, ctx, tx, record, emit }) {
    const tenantId = ctx.tenant.id;
    const editing = await readEditing(tx, tenantId, { lock: true });
    const [version] = await tx
      .select()
      .from(brandingVersions)
      .where(and(eq(brandingVersions.tenantId, tenantId), eq(brandingVersions.number, input.number)));
    if (!version) throw notFound('branding_version_not_found');
    if (version.number === editing.number) throw conflict('branding_version_current');
    const stored = readSettings(version, localizationOf(editing.tenant));
    const after = await withoutLostPictures(tx, editing.published, stored);
    const how = { draft: editing.patch, restoredFrom: version.number };
    return publishSettings({ tx, ctx, record, emit }, editing, after, how);
  },
});
