import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { changedFields, patchBetween, withPatch } from '../change';
import { assertChange } from '../change-rules';
import { assertRevision, readEditing } from '../editing';
import { lookOf } from '../look';
import { AdvancedPatch, Colors, GeneralPatch } from '../settings-input';
import { DraftView } from '../settings-view';
import { writeDraft } from '../store';
import { brandingAuthors } from './read-branding';

/** Lays the given fields over the draft. Nobody but those who may edit it sees anything of it. `colors` null: the platform's own. */
export const saveBrandingDraft = operation({
  name: 'branding.save_draft',
  allow: brandingAuthors,
  history: 'none', // it is saved at every pause in typing; publishing says what changed
  input: z.strictObject({
    general: GeneralPatch.optional(),
    colors: Colors.nullable().optional(),
    advanced: AdvancedPatch.optional(),
    revision: z.number().int().min(0).optional(),
  }),
  output: DraftView,
  async run({ input, ctx, tx }) {
    const { revision: known, ...patch } = input;
    const editing = await readEditing(tx, ctx.tenant.id, { lock: true });
    assertRevision(editing, known);
    const { published, merged } = editing;
    const after = withPatch(merged, patch);
    await assertChange({ tx, ctx, inGroups: true }, { current: merged, published }, after);
    const fields = changedFields(merged, after);
    const draft = patchBetween(published, after);
    const revision = fields.length > 0 ? await writeDraft(tx, ctx, editing, draft) : editing.revision;
    return { revision, changed: changedFields(published, after), ...lookOf(ctx.tenant, after, ctx.clock.now()) };
  },
});
