import { z } from 'zod';
import { type FieldError, invalid } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { withPatch } from '../change';
import { assertChange } from '../change-rules';
import { type Editing, readEditing } from '../editing';
import { hostsOf } from '../hosts';
import { publishSettings } from '../publish-settings';
import { GeneralInput } from '../settings-input';
import { GeneralWithHosts } from '../settings-view';
import { shownSettings } from '../shown-settings';
import { brandingAuthors } from './read-branding';

type Hosts = Awaited<ReturnType<typeof hostsOf>>;

/** Hosts may be sent back as they were read; what they are is changed where it is proved. */
function assertSameHosts(sent: Partial<Hosts>, hosts: Hosts): void {
  const errors: Record<string, FieldError> = {};
  const elsewhere = { subdomain: 'subdomain_elsewhere', customDomain: 'custom_domain_elsewhere' } as const;
  for (const field of ['subdomain', 'customDomain', 'domainVerified'] as const) {
    if (sent[field] === undefined || sent[field] === hosts[field]) continue;
    errors[field] = { code: field === 'domainVerified' ? 'read_only' : elsewhere[field] };
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
}

/** A name that is not set is shown as the tenant's; sent back, it is still not set. */
const nameOf = (sent: string, { published, tenant }: Editing) =>
  published.general.displayName === null && sent === tenant.name ? null : sent;

/** `PUT /api/core/tenants/{tenantId}/branding/general`: publishes the group at once, whole. A draft keeps its other groups. */
export const changeGeneralBranding = operation({
  name: 'branding.change_general',
  allow: brandingAuthors,
  input: GeneralInput,
  output: z.object({ general: GeneralWithHosts, version: z.number().int() }),
  async run({ input, ctx, tx, record, emit }) {
    const { subdomain, customDomain, domainVerified, ...sent } = input;
    const editing = await readEditing(tx, ctx.tenant.id, { lock: true });
    const hosts = await hostsOf(tx, editing.tenant);
    assertSameHosts({ subdomain, customDomain, domainVerified }, hosts);
    const { published, patch } = editing;
    const after = withPatch(published, { general: { ...sent, displayName: nameOf(sent.displayName, editing) } });
    await assertChange({ tx, ctx, inGroups: false }, { current: published, published }, after);
    const draft = { ...patch, general: {} };
    const { version } = await publishSettings({ tx, ctx, record, emit }, editing, after, { draft });
    return { general: { ...shownSettings(after, editing).general, ...hosts }, version };
  },
});
