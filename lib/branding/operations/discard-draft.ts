import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { changedFields } from '../change';
import { assertRevision, readEditing } from '../editing';
import { historyEntry } from '../history-entry';
import { writeDraft } from '../store';
import { brandingAuthors } from './read-branding';

/** Gives a draft up: everything is again as it is published. */
export const discardBrandingDraft = operation({
  name: 'branding.discard_draft',
  allow: brandingAuthors,
  input: z.strictObject({ revision: z.number().int().min(0).optional() }),
  output: z.object({ revision: z.number().int() }),
  async run({ input, ctx, tx, record }) {
    const editing = await readEditing(tx, ctx.tenant.id, { lock: true });
    assertRevision(editing, input.revision);
    const fields = changedFields(editing.published, editing.merged);
    await record({
      resource: { type: 'branding_draft', id: ctx.tenant.id },
      before: historyEntry(editing.merged, fields),
      after: historyEntry(editing.published, fields),
    });
    return { revision: fields.length > 0 ? await writeDraft(tx, ctx, editing, {}) : editing.revision };
  },
});
