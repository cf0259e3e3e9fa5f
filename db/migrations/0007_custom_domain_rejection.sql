ALTER TABLE "tenants"."custom_domains" ADD COLUMN "rejection" text;
--> statement-breakpoint
-- A proof that is back is noticed by whoever looks, the tenant too.
grant update (proof_lost_at) on tenants.custom_domains to konak_tenant;
