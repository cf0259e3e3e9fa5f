import { eq } from 'drizzle-orm';
import { brandingSettings } from '@/db/schema/branding';
import { tenantFeatures } from '@/db/schema/licences';
import { mails } from '@/db/schema/notices';
import { customDomains } from '@/db/schema/tenants';
import type { TenantRef } from '@/lib/kernel/context';
import { platformTransaction, tenantTransaction } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { refreshEntitlements } from '@/lib/licences';
import { queueMail } from '@/lib/notices';
import { hostMap, refreshHost } from '@/lib/tenants';
import { makeStaff, unique } from '../../support/factory';

type Settings = { general?: object; colors?: object; features?: object };

/** Publishes a branding for a tenant, as it is stored; returns the tenant as the host map then has it. */
export async function brand(
  tenant: TenantRef,
  { general = {}, colors = {}, features = {} }: Settings,
): Promise<TenantRef> {
  await platformTransaction((tx) =>
    tx.insert(brandingSettings).values({
      tenantId: tenant.id,
      generalSettings: { ...general },
      colorTheme: { ...colors },
      featureSettings: { ...features },
    }),
  );
  await refreshHost(tenant.id);
  return hostMap().byId(tenant.id) ?? tenant;
}

type DomainWish = { status?: 'pending' | 'verified' | 'approved' | 'active'; proofLost?: boolean };

/** A custom domain of the tenant in a state, known to the host map. */
export async function addDomain(tenant: TenantRef, host: string, wish: DomainWish = {}): Promise<void> {
  const { status = 'active', proofLost = false } = wish;
  const staff = await makeStaff();
  const approved = status === 'approved' || status === 'active';
  await platformTransaction((tx) =>
    tx.insert(customDomains).values({
      tenantId: tenant.id,
      host,
      status,
      verificationToken: unique('token'),
      verifiedAt: status === 'pending' ? null : new Date(),
      approvedAt: approved ? new Date() : null,
      approvedBy: approved ? staff.actor.id : null,
      proofLostAt: proofLost ? new Date() : null,
    }),
  );
  await refreshHost(tenant.id);
}

type Wish = { address?: string; name?: string | null; locale?: 'tr' | 'en' | 'de'; uniqueKey?: string };

/** A welcome mail of the tenant, queued as an operation would. */
export async function queueWelcome(tenant: TenantRef, wish: Wish = {}) {
  const { address = `${unique('reader')}@example.test`, name = null, locale = 'en', uniqueKey } = wish;
  const id = await tenantTransaction(tenant.id, (tx) =>
    queueMail(tx, {
      tenantId: tenant.id,
      template: 'welcome',
      to: { address, name },
      locale,
      parameters: { email: address },
      uniqueKey,
    }),
  );
  return { id, address };
}

export async function mailRow(id: string | undefined) {
  const [row] = await platformTransaction((tx) =>
    tx
      .select()
      .from(mails)
      .where(eq(mails.id, id ?? newId())),
  );
  if (!row) throw new Error('there is no such mail');
  return row;
}

/** Takes a feature from a tenant whose package has it. */
export async function withoutFeature(tenant: TenantRef, featureKey: string): Promise<void> {
  await platformTransaction((tx) =>
    tx.insert(tenantFeatures).values({ tenantId: tenant.id, featureKey, enabled: false }),
  );
  await refreshEntitlements(tenant.id);
}
