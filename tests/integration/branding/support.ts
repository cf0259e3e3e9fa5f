import { and, eq } from 'drizzle-orm';
import { brandingAssets, brandingVersions } from '@/db/schema/branding';
import { licences } from '@/db/schema/licences';
import { packages } from '@/db/schema/packages';
import { execute } from '@/lib/doors/gates';
import type { Context, TenantRef } from '@/lib/kernel/context';
import { platformTransaction, tenantTransaction } from '@/lib/kernel/database';
import { refreshEntitlements } from '@/lib/licences';
import { hostMap, refreshHost } from '@/lib/tenants';
import { makeCustomer, makeTenant } from '../../support/factory';

/** A tenant on a package, and its admin. */
export async function makeBrand(packageCode = 'enterprise') {
  const tenant = await makeTenant({ packageCode });
  const admin = await makeCustomer(tenant, { role: 'tenant_admin' });
  return { tenant, admin, ctx: admin.ctx };
}

/** The same person on the tenant as it is now: what the host map of a running instance would have heard. */
export async function now(ctx: Context): Promise<Context> {
  await refreshHost(ctx.tenant.id);
  return { ...ctx, tenant: hostMap().byId(ctx.tenant.id) as TenantRef };
}

/** Moves the tenant's licence to another package. */
export async function moveTo(tenant: TenantRef, packageCode: string): Promise<void> {
  await platformTransaction(async (tx) => {
    const [sold] = await tx.select().from(packages).where(eq(packages.code, packageCode));
    await tx.update(licences).set({ packageId: sold?.id }).where(eq(licences.tenantId, tenant.id));
  });
  await refreshEntitlements(tenant.id);
}

/** A picture the tenant uploaded, as its row says; returns its address. */
export async function makePicture(tenant: TenantRef, sha256 = 'ab'.repeat(32)): Promise<string> {
  const row = { tenantId: tenant.id, kind: 'logo' as const, contentType: 'image/webp', width: 10, height: 10 };
  const [made] = await tenantTransaction(tenant.id, (tx) =>
    tx
      .insert(brandingAssets)
      .values({ ...row, bytes: 10, sha256, storageKey: `branding/${tenant.id}/logo` })
      .returning(),
  );
  return `/assets/${made?.id}/${sha256.slice(0, 16)}.webp`;
}

export const removePicture = (tenant: TenantRef, path: string) =>
  tenantTransaction(tenant.id, (tx) =>
    tx
      .delete(brandingAssets)
      .where(and(eq(brandingAssets.tenantId, tenant.id), eq(brandingAssets.id, path.split('/')[2] ?? ''))),
  );

/** The numbers of the tenant's versions, oldest first. */
export async function versionsOf(tenant: TenantRef): Promise<number[]> {
  const rows = await platformTransaction((tx) =>
    tx.select().from(brandingVersions).where(eq(brandingVersions.tenantId, tenant.id)).orderBy(brandingVersions.number),
  );
  return rows.map((row) => row.number);
}

export { execute };
