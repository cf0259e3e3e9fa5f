import type { TenantRef } from '@/lib/kernel/context';
import { platformAddress } from '@/lib/tenants/platform-address';
import type { EditorActions } from './editor-actions';

/** Whose branding is edited, where it is seen, and what its licence has. */
export type EditorPlace = {
  /** On the staff's side: the tenant acted for. On a tenant's own host there is none to name. */
  tenantId: string | undefined;
  /** The same tenant, for the addresses that name it on both sides. */
  ownId: string;
  tenantName: string;
  /** Host of the tenant's pages, as visitors see it. */
  host: string;
  subdomain: { host: string; href: string | null };
  customDomain: { host: string | null; isVerified: boolean; href: string | null };
  /** What is shown where nothing is set, in the reader's language. */
  usual: { metaTitle: string; metaDescription: string };
  features: readonly string[];
  /** Name of the least package that has a feature. */
  packages: Readonly<Record<string, string>>;
  /** The features of the package that open when the trial is over. */
  afterTrial: readonly string[];
};

/** The same with what can be done there. */
export type EditorHere = EditorPlace &
  EditorActions & {
    /** Keeps what has been typed; true when all of it is kept. */
    flush: () => Promise<boolean>;
  };

type State = {
  hosts: { customDomain: string | null; domainVerified: boolean };
  features: readonly string[];
  packages: Readonly<Record<string, string>>;
  afterTrial: readonly string[];
};
type Around = { tenantId?: string; publicUrl: URL; usual: EditorPlace['usual'] };

/** The editor's place for a tenant, from what was read of it. */
export function editorPlace(
  tenant: Pick<TenantRef, 'id' | 'slug' | 'name' | 'isHouse'>,
  { hosts, features, packages, afterTrial }: State,
  { tenantId, publicUrl, usual }: Around,
): EditorPlace {
  const own = new URL(platformAddress(tenant, publicUrl)).host;
  const addresses = tenantId ? `/admin/tenants/${tenantId}` : '/manage/custom-domain';
  return {
    tenantId,
    ownId: tenant.id,
    tenantName: tenant.name,
    host: (hosts.domainVerified && hosts.customDomain) || own,
    subdomain: { host: own, href: tenant.isHouse ? null : tenantId ? addresses : '/manage/address' },
    customDomain: {
      host: hosts.customDomain,
      isVerified: hosts.domainVerified,
      href: features.includes('custom_domain') ? addresses : null,
    },
    usual,
    features,
    packages,
    afterTrial,
  };
}
