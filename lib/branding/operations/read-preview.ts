import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { changedFields } from '../change';
import { readEditing } from '../editing';
import { hostsOf } from '../hosts';
import { lookOf } from '../look';
import { previewAddress } from '../preview-pages';
import { AdvancedView, ColorsView, DraftView, GeneralWithHosts } from '../settings-view';
import { shownSettings } from '../shown-settings';
import { brandingAuthors } from './read-branding';

const pages = ['login', 'dashboard', 'landing'] as const;

/** `GET /api/core/tenants/{tenantId}/branding/preview`: the draft over what is published, and where its pages can be looked at. */
export const readBrandingPreview = operation({
  name: 'branding.read_preview',
  kind: 'read',
  allow: brandingAuthors,
  input: z.object({}),
  output: z.object({
    tenantId: z.uuid(),
    general: GeneralWithHosts,
    colors: ColorsView,
    advanced: AdvancedView,
    ...DraftView.shape,
    pages: z.object({ login: z.string(), dashboard: z.string(), landing: z.string() }),
  }),
  async run({ ctx, tx }) {
    const editing = await readEditing(tx, ctx.tenant.id, { lock: false });
    const { general, ...rest } = shownSettings(editing.merged, editing);
    // Staff look at it on the platform's host, whose cookie they are signed in with.
    const of = ctx.actor.kind === 'staff' ? ctx.tenant.id : undefined;
    const [login, dashboard, landing] = pages.map((page) => `${ctx.origin}${previewAddress(page, of)}`);
    return {
      tenantId: ctx.tenant.id,
      general: { ...general, ...(await hostsOf(tx, editing.tenant)) },
      ...rest,
      revision: editing.revision,
      changed: changedFields(editing.published, editing.merged),
      ...lookOf(ctx.tenant, editing.merged, ctx.clock.now()),
      pages: { login: `${login}`, dashboard: `${dashboard}`, landing: `${landing}` },
    };
  },
});
