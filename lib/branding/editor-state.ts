import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { entitlementsOf, listOfferedPackages, opensAfterTrial, requiredPackageOf } from '@/lib/licences';
import { changedFields } from './change';
import { readEditing } from './editing';
import { hostsOf } from './hosts';

/** The features that parts of a branding need. */
const brandingFeatures = [
  'custom_logo',
  'custom_colors',
  'email_branding',
  'custom_css',
  'custom_js',
  'white_label',
  'custom_domain',
] as const;

/** All the screen of a tenant's branding begins with. `ctx` is of whoever acts for the tenant. */
export async function readEditorState(tx: Tx, ctx: Context) {
  const editing = await readEditing(tx, ctx.tenant.id, { lock: false });
  const { features } = entitlementsOf(ctx.tenant.id, ctx.clock.now());
  const offered = await listOfferedPackages(tx, { hidden: true });
  const packageOf = (feature: string) => {
    const code = requiredPackageOf(feature);
    return offered.find((each) => each.code === code)?.name ?? code;
  };
  return {
    settings: editing.merged,
    revision: editing.revision,
    changed: changedFields(editing.published, editing.merged),
    hosts: await hostsOf(tx, editing.tenant),
    features: brandingFeatures.filter((feature) => features.has(feature)),
    afterTrial: brandingFeatures.filter((feature) => !features.has(feature) && opensAfterTrial(ctx.tenant.id, feature)),
    packages: Object.fromEntries(brandingFeatures.map((feature) => [feature, packageOf(feature)])),
  };
}
