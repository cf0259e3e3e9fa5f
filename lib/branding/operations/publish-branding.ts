import { z } from 'zod';
import { conflict } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { changedFields } from '../change';
import { assertChange } from '../change-rules';
import { assertRevision, readEditing } from '../editing';
import { publishSettings } from '../publish-settings';
import { brandingAuthors } from './read-branding';

/** What publishing tells: the new version, the revision to edit on with, and what changed. */
export const PublishedView = z.object({
  version: z.number().int(),
  revision: z.number().int(),
  changed: z.array(z.string()),
});

/**
 * Makes the draft what everybody sees. It is checked again against the licence and the rules of today: both may have changed
 * since it was saved.
 */
export const publishBranding = operation({
  name: 'branding.publish',
  allow: brandingAuthors,
  input: z.strictObject({ revision: z.number().int().min(0).optional() }),
  output: PublishedView,
  async run({ input, ctx, tx, record, emit }) {
    const editing = await readEditing(tx, ctx.tenant.id, { lock: true });
    assertRevision(editing, input.revision);
    const { published, merged } = editing;
    if (changedFields(published, merged).length === 0) throw conflict('branding_nothing_to_publish');
    await assertChange({ tx, ctx, inGroups: true }, { current: published, published }, merged);
    return publishSettings({ tx, ctx, record, emit }, editing, merged, { draft: {} });
  },
});
