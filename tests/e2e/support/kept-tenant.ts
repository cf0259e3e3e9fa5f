import postgres from 'postgres';
import { inject } from 'vitest';
import { sharedEnvironment } from '@/scripts/start/environment';

let made = 0;

/** A tenant of a test's own on the running product, changed behind the product's back as another process would. */
export type KeptTenant = {
  slug: string;
  name: string;
  publish(general: Record<string, string>): Promise<unknown>;
  allow(features: Record<string, boolean>): Promise<unknown>;
  suspend(): Promise<unknown>;
  /** Gives it an admin with the demo's password, and says under which e-mail address. */
  admit(): Promise<string>;
};

const database = () => postgres(sharedEnvironment(inject('konak').home).DATABASE_URL ?? '', { max: 1 });

async function say<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = database();
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** With a licence for everything, and colours of its own (#7c3aed). */
export async function makeKeptTenant(locale: 'tr' | 'en' | 'de' = 'en'): Promise<KeptTenant> {
  const slug = `kept-${process.pid}-${made++}`;
  const name = `Kept ${slug}`;
  const id = await say((sql) =>
    sql.begin(async (tx) => {
      const [tenant] =
        await tx`insert into tenants.tenants (slug, name, locale) values (${slug}, ${name}, ${locale}) returning id`;
      const tenantId: string = tenant?.id;
      await tx`insert into licences.licences (tenant_id, package_id, start_date, end_date, status, amount, currency)
        select ${tenantId}, id, now() - interval '1 day', now() + interval '1 year', 'active', 0, 'TRY'
        from licences.packages where code = 'enterprise' limit 1`;
      await tx`insert into branding.settings (tenant_id, general_settings, color_theme) values (${tenantId},
        ${tx.json({ displayName: name })}, '{"primary":"#7c3aed","secondary":"#10b981","accent":"#f59e0b"}')`;
      return tenantId;
    }),
  );
  return {
    slug,
    name,
    publish: (general) =>
      say(
        (sql) =>
          sql`update branding.settings set general_settings = general_settings || ${sql.json(general)} where tenant_id = ${id}`,
      ),
    allow: (features) =>
      say((sql) => sql`update licences.licences set custom_features = ${sql.json(features)} where tenant_id = ${id}`),
    admit: () =>
      say(async (sql) => {
        const email = `admin@${slug}.test`;
        await sql`with admin as (
            insert into accounts.users (tenant_id, email, password_hash, full_name, role)
            select ${id}, ${email}, password_hash, 'Ada Byron', 'tenant_admin'
            from accounts.users where email = 'admin@acme.test' returning id, tenant_id)
          insert into accounts.customers (tenant_id, user_id) select tenant_id, id from admin`;
        return email;
      }),
    suspend: () =>
      say((sql) => sql`update tenants.tenants set status = 'suspended', suspended_at = now() where id = ${id}`),
  };
}
