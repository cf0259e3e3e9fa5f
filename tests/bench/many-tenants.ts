import postgres from 'postgres';

export const TENANTS = 100_000;
export const CUSTOM_DOMAINS = 20_000;

export const slugOf = (at: number): string => `tenant-${at}`;
export const customHostOf = (at: number): string => `panel.company-${at}.example`;

/**
 * Writes 100,000 tenants with a licence each, and 20,000 served custom domains, as a superuser: without the triggers that
 * would tell every instance of each of them. What is told at the end is "anything may have changed".
 */
export async function seedManyTenants(superuserUrl: string): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`insert into tenants.tenants (slug, name, locale, currency, time_zone)
        select 'tenant-' || n, 'Company ' || n || ' Hosting', (array['tr', 'en', 'de'])[1 + n % 3],
          (array['TRY', 'USD', 'EUR'])[1 + n % 3], (array['Europe/Istanbul', 'UTC', 'Europe/Berlin'])[1 + n % 3]
        from generate_series(0, ${TENANTS - 1}::int) n`;
      await tx`insert into tenants.custom_domains (tenant_id, host, status, verification_token, verified_at, approved_at)
        select t.id, 'panel.company-' || n || '.example', 'active', 'token', now(), now()
        from generate_series(0, ${CUSTOM_DOMAINS - 1}::int) n join tenants.tenants t on t.slug = 'tenant-' || n`;
      await tx`insert into licences.licences (tenant_id, package_id, start_date, end_date, status, amount, currency)
        select t.id, p.id, now() - interval '1 day', now() + interval '1 year', 'active', 0, 'TRY'
        from tenants.tenants t cross join (select id from licences.packages where code = 'enterprise' limit 1) p
        where t.slug like 'tenant-%'`;
      await tx`insert into branding.settings (tenant_id, general_settings, color_theme)
        select id, jsonb_build_object('displayName', name), '{"primary":"#7c3aed","secondary":"#10b981","accent":"#f59e0b"}'::jsonb
        from tenants.tenants where slug like 'tenant-%'`;
    });
    await sql`analyze`;
    await sql`select pg_notify('konak_licences', ''), pg_notify('konak_tenants', '')`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
