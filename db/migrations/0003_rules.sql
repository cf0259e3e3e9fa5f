-- Row-level security binds the owner too.
do $$
declare
  target regclass;
begin
  for target in
    select c.oid::regclass
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relrowsecurity and c.relkind = 'r'
      and n.nspname in ('kernel', 'accounts', 'tenants', 'licences', 'usage', 'branding', 'plans', 'domains', 'dns',
        'sites', 'billing', 'audit')
  loop
    execute format('alter table %s force row level security', target);
  end loop;
end
$$;
--> statement-breakpoint
-- A crash may forget the current minute of the rate limits; in return they cost no write-ahead log.
alter table kernel.rate_limits set unlogged;
--> statement-breakpoint
-- Licences come before invoices, so this reference could not stand in the table's own file.
alter table licences.licences add constraint licences_last_invoice_of_tenant
  foreign key (tenant_id, last_invoice_id) references billing.invoices (tenant_id, id) on delete restrict;
--> statement-breakpoint

-- Rights: what is not granted here is refused.
revoke all on schema public from public;
--> statement-breakpoint
grant usage on schema kernel, accounts, tenants, licences, usage, branding, plans, domains, dns, sites, billing, audit
  to konak_tenant, konak_platform;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema
  kernel, accounts, tenants, licences, usage, branding, plans, domains, dns, sites, billing to konak_platform;
--> statement-breakpoint
grant select, insert on audit.entries to konak_platform, konak_tenant;
--> statement-breakpoint
grant select, insert, update on kernel.runs, kernel.run_steps to konak_tenant;
--> statement-breakpoint
grant select, insert on kernel.outbox to konak_tenant;
--> statement-breakpoint
grant select, insert, update, delete on kernel.idempotency_keys to konak_tenant;
--> statement-breakpoint
grant select, insert, update, delete on accounts.users, accounts.customers, accounts.sessions to konak_tenant;
--> statement-breakpoint
grant select, update (name, locale, time_zone, currency, branding_version, updated_at) on tenants.tenants to konak_tenant;
--> statement-breakpoint
grant select, insert, delete, update (status, verification_token, verified_at, last_checked_at, failure, updated_at)
  on tenants.custom_domains to konak_tenant;
--> statement-breakpoint
grant select on licences.meters, licences.features, licences.packages, licences.package_prices, licences.licences,
  licences.tenant_features to konak_tenant;
--> statement-breakpoint
grant select, insert, update on usage.usage_tracking, usage.counters, branding.settings to konak_tenant;
--> statement-breakpoint
grant select, insert, update, delete on plans.plans, plans.subscriptions to konak_tenant;
--> statement-breakpoint
grant select, insert, update, delete on domains.hosted_domains, domains.wizards, dns.records, dns.change_sets,
  sites.sites, sites.containers to konak_tenant;
--> statement-breakpoint
grant select on billing.invoices, billing.invoice_lines, billing.payments to konak_tenant;
--> statement-breakpoint

-- Changes of a tenant, its hosts and its branding are told to every running instance.
create function kernel.tell() returns trigger
  language plpgsql set search_path = '' as $$
declare
  changed jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  -- Arguments: the channel, and the column whose value is told (without one: an empty payload, "anything").
  perform pg_notify(tg_argv[0], case when tg_nargs > 1 then coalesce(changed ->> tg_argv[1], '') else '' end);
  return null;
end
$$;
--> statement-breakpoint
create trigger tell after insert or update or delete on tenants.tenants
  for each row execute function kernel.tell('konak_tenants', 'id');
--> statement-breakpoint
create trigger tell after insert or update or delete on tenants.custom_domains
  for each row execute function kernel.tell('konak_tenants', 'tenant_id');
--> statement-breakpoint
create trigger tell after insert or delete or update of package_id, status, start_date, end_date, trial_end_date,
    custom_limits, custom_features, superseded_at on licences.licences
  for each row execute function kernel.tell('konak_licences', 'tenant_id');
--> statement-breakpoint
create trigger tell after insert or update or delete on licences.tenant_features
  for each row execute function kernel.tell('konak_licences', 'tenant_id');
--> statement-breakpoint
create trigger tell after insert or update or delete on licences.packages
  for each statement execute function kernel.tell('konak_licences');
--> statement-breakpoint
create trigger tell after insert or update or delete on licences.features
  for each statement execute function kernel.tell('konak_licences');
--> statement-breakpoint
create trigger tell after insert or update or delete on licences.meters
  for each statement execute function kernel.tell('konak_licences');
--> statement-breakpoint
-- Published branding is a new version, and so a new cache key; the tenant's own trigger tells it.
create function branding.publish() returns trigger
  language plpgsql set search_path = '' as $$
begin
  update tenants.tenants set branding_version = branding_version + 1, updated_at = now() where id = new.tenant_id;
  return null;
end
$$;
--> statement-breakpoint
create trigger publish after insert or update on branding.settings
  for each row execute function branding.publish();
--> statement-breakpoint

-- A plan or package may be anybody's (no tenant) or one's own: a foreign key cannot say that.
create function plans.check_plan_is_offered() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if new.plan_id is not null and not exists (
    select from plans.plans p where p.id = new.plan_id and (p.tenant_id is null or p.tenant_id = new.tenant_id)
  ) then
    raise foreign_key_violation using message = 'the plan is not offered by this tenant',
      schema = tg_table_schema, table = tg_table_name, constraint = tg_table_name || '_plan_is_offered';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger plan_is_offered after insert or update of plan_id, tenant_id on accounts.customers
  for each row execute function plans.check_plan_is_offered();
--> statement-breakpoint
create trigger plan_is_offered after insert or update of plan_id, tenant_id on plans.subscriptions
  for each row execute function plans.check_plan_is_offered();
--> statement-breakpoint
create function licences.check_package_is_offered() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if not exists (
    select from licences.packages p where p.id = new.package_id and (p.tenant_id is null or p.tenant_id = new.tenant_id)
  ) then
    raise foreign_key_violation using message = 'the package is not offered to this tenant',
      schema = tg_table_schema, table = tg_table_name, constraint = 'licences_package_is_offered';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger package_is_offered after insert or update of package_id, tenant_id on licences.licences
  for each row execute function licences.check_package_is_offered();
--> statement-breakpoint

-- What a tenant's host must learn across tenants, and no more than that.
create function domains.is_name_taken(name text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  scope constant text := coalesce(current_setting('konak.scope', true), '');
  taken boolean;
begin
  -- The owner is bound by row-level security too. An error in between ends the transaction, and this with it.
  perform set_config('konak.scope', 'platform', true);
  taken := exists (select from domains.hosted_domains d where d.domain_name = name and d.deleted_at is null);
  perform set_config('konak.scope', scope, true);
  return taken;
end
$$;
--> statement-breakpoint
create function domains.offered_cloudflare_accounts() returns table (id uuid, name text, remaining integer)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.name, greatest(a.max_domains - a.current_domain_count, 0)
  from domains.cloudflare_accounts a
  where a.is_active
  order by a.name
$$;
--> statement-breakpoint
-- Takes a place in an account's quota: false when it is full or not active. One statement, so exact under concurrency.
create function domains.take_cloudflare_slot(account uuid) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with taken as (
    update domains.cloudflare_accounts a
    set current_domain_count = a.current_domain_count + 1, updated_at = now()
    where a.id = account and a.is_active and a.current_domain_count < a.max_domains
    returning a.id
  )
  select exists (select from taken)
$$;
--> statement-breakpoint
create function domains.release_cloudflare_slot(account uuid) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with given as (
    update domains.cloudflare_accounts a
    set current_domain_count = a.current_domain_count - 1, updated_at = now()
    where a.id = account and a.current_domain_count > 0
    returning a.id
  )
  select exists (select from given)
$$;
--> statement-breakpoint

-- The next number of a series: the row stays locked until the issuing transaction ends, so none is lost or doubled.
create function billing.next_invoice_number(series text, year integer) returns integer
  language sql volatile set search_path = '' as $$
  insert into billing.invoice_series as s (series, year, last) values ($1, $2, 1)
  on conflict on constraint invoice_series_pkey do update set last = s.last + 1
  returning s.last
$$;
--> statement-breakpoint
-- An issued invoice stays as it was issued; only its payment moves.
create function billing.keep_invoice() returns trigger
  language plpgsql set search_path = '' as $$
declare
  moving constant text[] := array['status', 'paid_at', 'payment_method', 'payment_reference', 'updated_at', 'updated_by'];
begin
  if old.status = 'draft' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' or new.status = 'draft' or to_jsonb(old) - moving <> to_jsonb(new) - moving then
    raise check_violation using message = 'an issued invoice cannot be changed', schema = 'billing', table = 'invoices',
      constraint = 'invoices_kept_as_issued';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger keep_invoice before update or delete on billing.invoices
  for each row execute function billing.keep_invoice();
--> statement-breakpoint
create function billing.keep_invoice_lines() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if tg_op <> 'INSERT' and exists (
    select from billing.invoices i where i.id = old.invoice_id and i.status <> 'draft' for share
  ) or tg_op <> 'DELETE' and exists (
    select from billing.invoices i where i.id = new.invoice_id and i.status <> 'draft' for share
  ) then
    raise check_violation using message = 'the lines of an issued invoice cannot be changed', schema = 'billing',
      table = 'invoice_lines', constraint = 'invoice_lines_kept_as_issued';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
--> statement-breakpoint
create trigger keep_invoice_lines before insert or update or delete on billing.invoice_lines
  for each row execute function billing.keep_invoice_lines();
--> statement-breakpoint

-- Audit entries: appended, chained, never changed.
create function audit.entry_hash(entry audit.entries) returns text
  language sql stable set search_path = '' as $$
  select encode(
    sha256(
      convert_to(
        entry.prev_hash || jsonb_build_array(
          entry.id, entry.tenant_id, entry.position, entry.actor_kind, entry.actor_id, entry.actor_name, entry.action,
          entry.resource_type, entry.resource_id, entry.before, entry.after, entry.details, entry.ip, entry.user_agent,
          entry.request_id, (extract(epoch from entry.created_at) * 1000)::bigint
        )::text,
        'UTF8'
      )
    ),
    'hex'
  )
$$;
--> statement-breakpoint
create function audit.append() returns trigger
  language plpgsql set search_path = '' as $$
declare
  head record;
begin
  -- One writer a chain until its transaction ends; the look-up after the lock sees what the former one committed.
  perform pg_advisory_xact_lock(hashtextextended('konak audit ' || coalesce(new.tenant_id::text, ''), 0));
  if new.tenant_id is null then
    select e.position, e.hash into head from audit.entries e
      where e.tenant_id is null order by e.position desc limit 1;
  else
    select e.position, e.hash into head from audit.entries e
      where e.tenant_id = new.tenant_id order by e.position desc limit 1;
  end if;
  new.position := coalesce(head.position, 0) + 1;
  new.prev_hash := coalesce(head.hash, '');
  new.hash := audit.entry_hash(new);
  return new;
end
$$;
--> statement-breakpoint
create trigger append before insert on audit.entries for each row execute function audit.append();
--> statement-breakpoint
create function audit.refuse() returns trigger
  language plpgsql set search_path = '' as $$
begin
  raise insufficient_privilege using message = 'audit entries cannot be changed or removed';
end
$$;
--> statement-breakpoint
create trigger refuse_change before update or delete on audit.entries
  for each row execute function audit.refuse();
--> statement-breakpoint
create trigger refuse_truncate before truncate on audit.entries
  for each statement execute function audit.refuse();
--> statement-breakpoint
-- What is wrong with a chain (null: the platform's), entry by entry; no row: it is whole. Sees what its caller may see.
create function audit.verify(chain uuid default null)
  returns table (entry_id uuid, entry_position bigint, problem text)
  language sql stable set search_path = '' as $$
  select c.id, c.position,
    case
      when c.position <> c.expected then 'entries before it are missing'
      when c.prev_hash <> c.link then 'it does not follow the entry before it'
      else 'it was changed'
    end
  from (
    select e.id, e.position, e.prev_hash, e.hash, audit.entry_hash(e) as actual,
      coalesce(lag(e.position) over chained, 0) + 1 as expected,
      coalesce(lag(e.hash) over chained, '') as link
    from audit.entries e
    where (verify.chain is null and e.tenant_id is null) or e.tenant_id = verify.chain
    window chained as (order by e.position)
  ) c
  where c.position <> c.expected or c.prev_hash <> c.link or c.hash <> c.actual
  order by c.position
$$;
--> statement-breakpoint

-- Functions, too: only who is named may call them. (Triggers need no right.)
revoke execute on all functions in schema kernel, plans, licences, branding, domains, billing, audit from public;
--> statement-breakpoint
grant execute on function kernel.current_tenant(), kernel.new_id(), audit.entry_hash(audit.entries), audit.verify(uuid),
  domains.is_name_taken(text), domains.offered_cloudflare_accounts(), domains.take_cloudflare_slot(uuid),
  domains.release_cloudflare_slot(uuid) to konak_tenant, konak_platform;
--> statement-breakpoint
grant execute on function billing.next_invoice_number(text, integer) to konak_platform;
