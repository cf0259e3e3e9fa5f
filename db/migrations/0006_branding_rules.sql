-- Row-level security binds the owner of the new tables too.
alter table accounts.tickets force row level security;
--> statement-breakpoint
alter table branding.assets force row level security;
--> statement-breakpoint
alter table branding.drafts force row level security;
--> statement-breakpoint
alter table branding.versions force row level security;
--> statement-breakpoint
alter table notices.mails force row level security;
--> statement-breakpoint
alter table tenants.former_slugs force row level security;
--> statement-breakpoint
grant usage on schema notices to konak_tenant, konak_platform;
--> statement-breakpoint
grant select, insert, update, delete on accounts.tickets, branding.assets, branding.drafts, notices.mails,
  tenants.former_slugs to konak_platform;
--> statement-breakpoint
-- What was published is history: added to, never changed.
grant select, insert on branding.versions to konak_platform, konak_tenant;
--> statement-breakpoint
grant select, insert, update, delete on accounts.tickets, branding.drafts, branding.assets to konak_tenant;
--> statement-breakpoint
grant select, insert on notices.mails to konak_tenant;
--> statement-breakpoint
grant select, insert, delete on tenants.former_slugs to konak_tenant;
--> statement-breakpoint
grant update (slug, date_format, time_format, primary_host, redirects_to_primary) on tenants.tenants to konak_tenant;
--> statement-breakpoint
create trigger tell after insert or update or delete on tenants.former_slugs
  for each row execute function kernel.tell('konak_tenants', 'tenant_id');
--> statement-breakpoint
-- Whether a subdomain is somebody's, now or until a former owner's time is over; whose is not told.
create function tenants.is_slug_taken(wanted text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  scope constant text := coalesce(current_setting('konak.scope', true), '');
  asking constant uuid := kernel.current_tenant();
  taken boolean;
begin
  perform set_config('konak.scope', 'platform', true);
  taken := exists (select from tenants.tenants t where t.slug = wanted and t.id is distinct from asking)
    or exists (
      select from tenants.former_slugs f
      where f.slug = wanted and f.until > now() and f.tenant_id is distinct from asking
    );
  perform set_config('konak.scope', scope, true);
  return taken;
end
$$;
--> statement-breakpoint
-- Whether another tenant has proved a host; whose is not told.
create function tenants.is_host_proved_elsewhere(wanted text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  scope constant text := coalesce(current_setting('konak.scope', true), '');
  asking constant uuid := kernel.current_tenant();
  taken boolean;
begin
  perform set_config('konak.scope', 'platform', true);
  taken := exists (
    select from tenants.custom_domains d
    where d.host = wanted and d.tenant_id is distinct from asking and d.status in ('verified', 'approved', 'active')
  );
  perform set_config('konak.scope', scope, true);
  return taken;
end
$$;
--> statement-breakpoint
revoke execute on all functions in schema tenants from public;
--> statement-breakpoint
grant execute on function tenants.is_slug_taken(text), tenants.is_host_proved_elsewhere(text)
  to konak_tenant, konak_platform;
