import { brandingOf, shownBrand } from '@/lib/branding';
import type { TenantRef } from '@/lib/kernel/context';
import { hostMap } from '@/lib/tenants';

/** Whose letterhead an invoice bears: what a tenant owes is billed by the operator, what its customers owe by the tenant. */
export async function issuerOf({ customerId }: { customerId: string | null }, tenant: TenantRef) {
  const issuer = customerId ? tenant : (hostMap().house ?? tenant);
  const branding = await brandingOf(issuer);
  return {
    // A logo of the operator's is served by the operator's own host alone.
    brand: {
      ...shownBrand(branding, issuer.isHouse),
      ...(issuer.id === tenant.id ? {} : { logoUrl: null, logoDarkUrl: null }),
    },
    color: branding.theme?.primary,
    address: branding.address,
    email: branding.supportEmail,
    phone: branding.supportPhone,
  };
}
