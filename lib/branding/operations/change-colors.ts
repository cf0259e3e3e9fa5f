import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { withPatch } from '../change';
import { assertChange } from '../change-rules';
import { readEditing } from '../editing';
import { publishSettings } from '../publish-settings';
import { Colors } from '../settings-input';
import { ColorsView } from '../settings-view';
import { shownSettings } from '../shown-settings';
import { brandingAuthors } from './read-branding';

/** `PUT /api/core/tenants/{tenantId}/branding/colors`: publishes the theme at once; three colours make one. */
export const changeBrandingColors = operation({
  name: 'branding.change_colors',
  allow: brandingAuthors,
  input: Colors,
  output: z.object({ colors: ColorsView, version: z.number().int() }),
  async run({ input, ctx, tx, record, emit }) {
    const editing = await readEditing(tx, ctx.tenant.id, { lock: true });
    const { published, patch } = editing;
    const after = withPatch(published, { colors: input });
    await assertChange({ tx, ctx, inGroups: false }, { current: published, published }, after);
    const draft = { ...patch, colors: undefined };
    const { version } = await publishSettings({ tx, ctx, record, emit }, editing, after, { draft });
    return { colors: shownSettings(after, editing).colors, version };
  },
});
