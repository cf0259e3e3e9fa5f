import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { withPatch } from '../change';
import { assertChange } from '../change-rules';
import { readEditing } from '../editing';
import { publishSettings } from '../publish-settings';
import { AdvancedInput } from '../settings-input';
import { AdvancedView } from '../settings-view';
import { brandingAuthors } from './read-branding';

/** `PUT /api/core/tenants/{tenantId}/branding/advanced`: publishes the group at once, whole. A draft keeps its other groups. */
export const changeAdvancedBranding = operation({
  name: 'branding.change_advanced',
  allow: brandingAuthors,
  input: AdvancedInput,
  output: z.object({ advanced: AdvancedView, version: z.number().int() }),
  async run({ input, ctx, tx, record, emit }) {
    const editing = await readEditing(tx, ctx.tenant.id, { lock: true });
    const { published, patch } = editing;
    const after = withPatch(published, { advanced: input });
    await assertChange({ tx, ctx, inGroups: false }, { current: published, published }, after);
    const draft = { ...patch, advanced: {} };
    const { version } = await publishSettings({ tx, ctx, record, emit }, editing, after, { draft });
    return { advanced: after.advanced, version };
  },
});
