import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { changedFields } from '../change';
import { readEditing } from '../editing';
import { hostsOf } from '../hosts';
import { AdvancedView, ColorsView, GeneralView, GeneralWithHosts } from '../settings-view';
import { shownSettings } from '../shown-settings';

/** Who works on a tenant's branding: its own admins, and staff for any tenant. */
export const brandingAuthors = ['tenant_admin', 'admin', 'super_admin'] as const;

const Draft = z.object({
  general: GeneralView,
  colors: ColorsView,
  advanced: AdvancedView,
  /** What differs from what is published: `general.logoUrl`, `colors`, `advanced.customCSS`. */
  changed: z.array(z.string()),
  updatedAt: z.date().nullable(),
});

/** `GET /api/core/tenants/{tenantId}/branding`: what is published, and the draft with its changes laid over it. */
export const readBranding = operation({
  name: 'branding.read',
  kind: 'read',
  allow: brandingAuthors,
  input: z.object({}),
  output: z.object({
    tenantId: z.uuid(),
    general: GeneralWithHosts,
    colors: ColorsView,
    advanced: AdvancedView,
    /** The number of the published version; 0 while history is empty. */
    version: z.number().int(),
    publishedAt: z.date().nullable(),
    /** To be sent along with a change, which is refused when somebody else was first. */
    revision: z.number().int(),
    draft: Draft.nullable(),
  }),
  async run({ ctx, tx }) {
    const editing = await readEditing(tx, ctx.tenant.id, { lock: false });
    const { general, ...rest } = shownSettings(editing.published, editing);
    const changed = changedFields(editing.published, editing.merged);
    const draft = { ...shownSettings(editing.merged, editing), changed, updatedAt: editing.draftedAt };
    return {
      tenantId: ctx.tenant.id,
      general: { ...general, ...(await hostsOf(tx, editing.tenant)) },
      ...rest,
      version: editing.number,
      publishedAt: editing.publishedAt,
      revision: editing.revision,
      draft: changed.length > 0 ? draft : null,
    };
  },
});
