import type postgres from 'postgres';
import { insert, newId, type Row } from './support';

/** Makes a tenant with one row in every tenant-owned table, by table name; written by the platform's login. */
export async function makeTenantRows(
  tx: postgres.TransactionSql,
): Promise<{ tenantId: string; rows: Map<string, Row> }> {
  const tenantId = newId();
  const mark = tenantId.slice(-12);
  const rows = new Map<string, Row>();
  const add = async (table: string, row: Row): Promise<string> => {
    const made = await insert(tx, table, { ...(table === 'tenants.tenants' ? {} : { tenant_id: tenantId }), ...row });
    rows.set(table, made);
    return String(made.id);
  };
  const later = new Date(Date.now() + 86_400_000);

  await add('tenants.tenants', { id: tenantId, slug: `t-${mark}`, name: mark });
  await add('tenants.custom_domains', { host: `panel.${mark}.test`, verification_token: mark });
  const userId = await add('accounts.users', { email: `user@${mark}.test`, password_hash: 'x' });
  const planId = await add('plans.plans', { name: mark, slug: mark });
  const customerId = await add('accounts.customers', { user_id: userId, plan_id: planId });
  await add('tenants.former_slugs', { slug: `f-${mark}`, until: later });
  await add('accounts.tickets', { user_id: userId, purpose: 'hand_over', token_hash: mark, expires_at: later });
  await add('accounts.sessions', { user_id: userId, kind: 'browser', expires_at: later });
  await add('plans.subscriptions', {
    customer_id: customerId,
    plan_id: planId,
    billing_cycle: 'monthly',
    amount: 0,
    currency: 'TRY',
    start_date: new Date(),
  });
  const packageId = await add('licences.packages', { name: mark, code: `p${mark}`, limits: {}, features: {} });
  const licenceId = await add('licences.licences', {
    package_id: packageId,
    start_date: new Date(),
    end_date: later,
    status: 'active',
    amount: 0,
    currency: 'TRY',
  });
  await tx`insert into licences.features (key, api_name, names, descriptions, icon, feature_group)
    values ('probe', 'probe', '{"tr":"","en":"","de":""}', '{"tr":"","en":"","de":""}', 'x', 'x') on conflict do nothing`;
  await tx`insert into licences.meters (key, api_name, names, unit, icon, kind)
    values ('probe', 'probe', '{"tr":"","en":"","de":""}', 'piece', 'x', 'gauge') on conflict do nothing`;
  await add('licences.tenant_features', { feature_key: 'probe', enabled: true });
  await add('usage.counters', { subject_id: customerId, meter: 'probe', used: 1 });
  await add('usage.usage_tracking', { tracking_date: '2026-01-01', tracking_hour: 1, metrics: {} });
  await add('branding.settings', { general_settings: { display_name: mark } });
  await add('branding.drafts', { general_settings: { display_name: mark } });
  const look = { general_settings: {}, color_theme: {}, advanced_settings: {}, feature_settings: {} };
  await add('branding.versions', { number: 1, ...look, author_name: mark });
  const picture = { content_type: 'image/png', width: 1, height: 1, bytes: 1 };
  await add('branding.assets', {
    kind: 'logo',
    ...picture,
    sha256: '0'.repeat(64),
    storage_key: `branding/${tenantId}/${mark}`,
  });
  await add('notices.mails', { template: 'probe', locale: 'tr', recipient: `user@${mark}.test` });

  const runId = await add('kernel.runs', { name: 'probe', input: {}, actor: { kind: 'system' } });
  await add('kernel.run_steps', { run_id: runId, position: Number.parseInt(mark.slice(-6), 16), name: mark });
  await add('kernel.outbox', { event: 'probe', payload: {} });
  await add('kernel.idempotency_keys', {
    actor: userId,
    operation: 'probe',
    key: mark,
    request_hash: 'x',
    expires_at: later,
  });

  const domainId = await add('domains.hosted_domains', {
    customer_id: customerId,
    created_by: userId,
    domain_name: `${mark}.test`,
    cf_account_type: 'own',
  });
  const wizardId = await add('domains.wizards', {
    customer_id: customerId,
    domain_name: `${mark}.test`,
    run_id: runId,
  });
  await add('dns.records', { domain_id: domainId, record_type: 'A', name: `${mark}.test`, value: '192.0.2.1' });
  await add('dns.change_sets', { domain_id: domainId, wizard_id: wizardId, fingerprint: 'x', changes: [] });
  const siteId = await add('sites.sites', {
    customer_id: customerId,
    domain_id: domainId,
    run_id: runId,
    name: mark,
    template_key: 'static',
  });
  await add('sites.containers', { site_id: siteId, service: 'web', image: 'web:1' });

  const invoiceId = await add('billing.invoices', {
    license_id: licenceId,
    customer_id: customerId,
    invoice_date: '2026-01-01',
    due_date: '2026-01-15',
    billing_period_start: '2026-01-01',
    billing_period_end: '2026-01-31',
    subtotal: 100,
    tax_amount: 20,
    total_amount: 120,
  });
  await add('billing.invoice_lines', {
    invoice_id: invoiceId,
    position: 1,
    description: 'x',
    unit_price: 100,
    total: 100,
  });
  await add('billing.payments', {
    invoice_id: invoiceId,
    amount: 120,
    currency: 'TRY',
    method: 'bank_transfer',
    received_at: new Date(),
  });
  await add('audit.entries', { actor_kind: 'system', action: 'probe' });
  return { tenantId, rows };
}
