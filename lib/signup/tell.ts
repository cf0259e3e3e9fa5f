import type { AuditRecord, Effects } from '@/lib/kernel/operation';
import type { MadeTenant } from './make-tenant';

/** Writes a new tenant into history, thing by thing, and tells the rest of the house. */
export async function tellNewTenant(
  { tenant, licence, admin, packageCode }: MadeTenant,
  { record, emit }: Pick<Effects, 'record' | 'emit'>,
  actor?: AuditRecord['actor'],
): Promise<void> {
  const by = { tenantId: tenant.id, actor };
  const { id, slug, name, locale, timeZone } = tenant;
  await record({ ...by, resource: { type: 'tenant', id }, after: { slug, name, locale, timeZone } });
  const { status, startDate, endDate, trialEndDate, amount, currency, billingPeriod } = licence;
  const terms = { package: packageCode, status, startDate, endDate, trialEndDate, amount, currency, billingPeriod };
  await record({ ...by, resource: { type: 'licence', id: licence.id }, after: terms });
  const person = { email: admin.email, full_name: admin.fullName, role: admin.role };
  await record({ ...by, resource: { type: 'user', id: admin.id }, after: person });
  await emit('tenant.created', { tenantId: id, userId: admin.id, slug, locale, status });
}

export const newTenant = ({ tenant, licence, admin }: MadeTenant) => ({
  id: tenant.id,
  slug: tenant.slug,
  name: tenant.name,
  user_id: admin.id,
  trial_end_date: licence.trialEndDate,
});
