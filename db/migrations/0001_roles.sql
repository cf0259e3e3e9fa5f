-- The two group roles. Roles belong to the whole cluster: another database may have made them already.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['konak_tenant', 'konak_platform'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception when duplicate_object or unique_violation then null; -- another migration was faster
      end;
    end if;
  end loop;
  -- Row-level security is forced on the owner too. Where the owner is no superuser, this lets it seed and repair,
  -- in a transaction that says `konak.scope`, and lets the functions below see all tenants.
  if not pg_has_role(current_user, 'konak_platform', 'usage') then
    grant konak_platform to current_user;
  end if;
end
$$;
--> statement-breakpoint
-- The tenant of this transaction, or null. Set with set_config('konak.tenant', id, true).
create function kernel.current_tenant() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('konak.tenant', true), '')::uuid;
--> statement-breakpoint
-- UUIDv7 (RFC 9562) for hand-written SQL; PostgreSQL has uuidv7() of its own only from version 18.
create function kernel.new_id() returns uuid
  language sql volatile parallel safe
  return encode(
    set_bit(
      set_bit(
        overlay(
          uuid_send(gen_random_uuid())
          placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
          from 1 for 6
        ),
        52, 1
      ),
      53, 1
    ),
    'hex'
  )::uuid;
