CREATE TABLE "accounts"."customers" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"subscription_plan" text DEFAULT 'free' NOT NULL,
	"plan_id" uuid,
	"max_domains" integer DEFAULT 1 NOT NULL,
	"max_containers" integer DEFAULT 1 NOT NULL,
	"max_storage_gb" integer DEFAULT 10 NOT NULL,
	"max_bandwidth_gb" integer DEFAULT 100 NOT NULL,
	"subscription_start" timestamp (3) with time zone,
	"subscription_end" timestamp (3) with time zone,
	"billing_cycle" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"onboarded_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customers_tenant_id_unique" UNIQUE("tenant_id","id"),
	CONSTRAINT "customers_tenant_user_unique" UNIQUE("tenant_id","user_id"),
	CONSTRAINT "customers_limits_not_negative" CHECK ("accounts"."customers"."max_domains" >= 0 and "accounts"."customers"."max_containers" >= 0 and "accounts"."customers"."max_storage_gb" >= 0 and "accounts"."customers"."max_bandwidth_gb" >= 0),
	CONSTRAINT "customers_period_runs_forward" CHECK ("accounts"."customers"."subscription_end" >= "accounts"."customers"."subscription_start"),
	CONSTRAINT "customers_billing_cycle_known" CHECK ("accounts"."customers"."billing_cycle" in ('monthly', 'yearly'))
);
--> statement-breakpoint
ALTER TABLE "accounts"."customers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "accounts"."sessions" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ip" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "sessions_kind_known" CHECK ("accounts"."sessions"."kind" in ('browser', 'token'))
);
--> statement-breakpoint
ALTER TABLE "accounts"."sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "accounts"."users" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"full_name" text,
	"role" text DEFAULT 'customer' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"locale" text,
	"email_verified_at" timestamp (3) with time zone,
	"token_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_login" timestamp (3) with time zone,
	CONSTRAINT "users_tenant_id_unique" UNIQUE("tenant_id","id"),
	CONSTRAINT "users_email_is_address" CHECK ("accounts"."users"."email" ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length("accounts"."users"."email") <= 255),
	CONSTRAINT "users_role_known" CHECK ("accounts"."users"."role" in ('customer', 'tenant_admin')),
	CONSTRAINT "users_locale_known" CHECK ("accounts"."users"."locale" in ('tr', 'en', 'de'))
);
--> statement-breakpoint
ALTER TABLE "accounts"."users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit"."entries" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text,
	"action" text NOT NULL,
	"resource_type" text,
	"resource_id" text,
	"before" jsonb,
	"after" jsonb,
	"details" jsonb,
	"ip" text,
	"user_agent" text,
	"request_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"prev_hash" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "entries_chain_unique" UNIQUE NULLS NOT DISTINCT("tenant_id","position"),
	CONSTRAINT "entries_actor_kind_known" CHECK ("audit"."entries"."actor_kind" in ('anonymous', 'user', 'staff', 'system'))
);
--> statement-breakpoint
ALTER TABLE "audit"."entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "branding"."settings" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"general_settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"color_theme" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"advanced_settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"feature_settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "branding_settings_tenant_unique" UNIQUE("tenant_id"),
	CONSTRAINT "branding_settings_are_objects" CHECK (jsonb_typeof("branding"."settings"."general_settings") = 'object' and jsonb_typeof("branding"."settings"."color_theme") = 'object' and jsonb_typeof("branding"."settings"."advanced_settings") = 'object' and jsonb_typeof("branding"."settings"."feature_settings") = 'object')
);
--> statement-breakpoint
ALTER TABLE "branding"."settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "licences"."features" (
	"key" text PRIMARY KEY NOT NULL,
	"api_name" text NOT NULL,
	"names" jsonb NOT NULL,
	"descriptions" jsonb NOT NULL,
	"icon" text NOT NULL,
	"required_package" text,
	"feature_group" text NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "features_api_name_unique" UNIQUE("api_name"),
	CONSTRAINT "features_key_is_word" CHECK ("licences"."features"."key" ~ '^[a-z][a-z0-9_]{0,49}$'),
	CONSTRAINT "features_names_complete" CHECK ("licences"."features"."names" ?& array['tr', 'en', 'de']),
	CONSTRAINT "features_descriptions_complete" CHECK ("licences"."features"."descriptions" ?& array['tr', 'en', 'de'])
);
--> statement-breakpoint
CREATE TABLE "licences"."meters" (
	"key" text PRIMARY KEY NOT NULL,
	"api_name" text NOT NULL,
	"names" jsonb NOT NULL,
	"unit" text NOT NULL,
	"icon" text NOT NULL,
	"kind" text NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meters_api_name_unique" UNIQUE("api_name"),
	CONSTRAINT "meters_key_is_word" CHECK ("licences"."meters"."key" ~ '^[a-z][a-z0-9_]{0,49}$'),
	CONSTRAINT "meters_names_complete" CHECK ("licences"."meters"."names" ?& array['tr', 'en', 'de']),
	CONSTRAINT "meters_kind_known" CHECK ("licences"."meters"."kind" in ('gauge', 'counter'))
);
--> statement-breakpoint
CREATE TABLE "dns"."change_sets" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"domain_id" uuid,
	"wizard_id" uuid,
	"fingerprint" text NOT NULL,
	"changes" jsonb NOT NULL,
	"state" text DEFAULT 'previewed' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp (3) with time zone,
	CONSTRAINT "change_sets_belongs_somewhere" CHECK (num_nonnulls("dns"."change_sets"."domain_id", "dns"."change_sets"."wizard_id") >= 1),
	CONSTRAINT "change_sets_changes_is_list" CHECK (jsonb_typeof("dns"."change_sets"."changes") = 'array'),
	CONSTRAINT "change_sets_applied_has_instant" CHECK (("dns"."change_sets"."state" = 'applied') = ("dns"."change_sets"."applied_at" is not null)),
	CONSTRAINT "change_sets_state_known" CHECK ("dns"."change_sets"."state" in ('previewed', 'applying', 'applied', 'failed', 'superseded'))
);
--> statement-breakpoint
ALTER TABLE "dns"."change_sets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dns"."records" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"domain_id" uuid NOT NULL,
	"record_type" text NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	"ttl" integer DEFAULT 300 NOT NULL,
	"proxied" boolean DEFAULT false NOT NULL,
	"priority" integer,
	"provider_record_id" text,
	"comment" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "records_provider_id_unique" UNIQUE("tenant_id","domain_id","provider_record_id"),
	CONSTRAINT "records_type_is_word" CHECK ("dns"."records"."record_type" ~ '^[A-Z][A-Z0-9]{0,9}$'),
	CONSTRAINT "records_ttl_in_range" CHECK ("dns"."records"."ttl" between 1 and 2147483647),
	CONSTRAINT "records_priority_in_range" CHECK ("dns"."records"."priority" between 0 and 65535)
);
--> statement-breakpoint
ALTER TABLE "dns"."records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "domains"."cloudflare_accounts" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"account_id" text,
	"api_token_encrypted" text NOT NULL,
	"max_domains" integer DEFAULT 100 NOT NULL,
	"current_domain_count" integer DEFAULT 0 NOT NULL,
	"notes" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cloudflare_accounts_name_unique" UNIQUE("name"),
	CONSTRAINT "cloudflare_accounts_counts_not_negative" CHECK ("domains"."cloudflare_accounts"."max_domains" >= 0 and "domains"."cloudflare_accounts"."current_domain_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "domains"."hosted_domains" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"created_by" uuid,
	"domain_name" text NOT NULL,
	"project_name" text,
	"use_cloudflare" boolean DEFAULT true NOT NULL,
	"cf_account_type" text NOT NULL,
	"cf_account_id" uuid,
	"cf_zone_id" text,
	"cf_api_token_encrypted" text,
	"cf_proxy_enabled" boolean DEFAULT true NOT NULL,
	"lb_ip" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"dns_configured" boolean DEFAULT false NOT NULL,
	"ssl_configured" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "hosted_domains_tenant_id_unique" UNIQUE("tenant_id","id"),
	CONSTRAINT "hosted_domains_name_is_name" CHECK ("domains"."hosted_domains"."domain_name" ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and length("domains"."hosted_domains"."domain_name") <= 253),
	CONSTRAINT "hosted_domains_cloudflare_or_none" CHECK ("domains"."hosted_domains"."use_cloudflare" = ("domains"."hosted_domains"."cf_account_type" <> 'none')),
	CONSTRAINT "hosted_domains_company_has_account" CHECK (("domains"."hosted_domains"."cf_account_type" = 'company') = ("domains"."hosted_domains"."cf_account_id" is not null)),
	CONSTRAINT "hosted_domains_token_is_own" CHECK ("domains"."hosted_domains"."cf_api_token_encrypted" is null or "domains"."hosted_domains"."cf_account_type" = 'own'),
	CONSTRAINT "hosted_domains_deletion_has_instant" CHECK (("domains"."hosted_domains"."status" = 'deleted') = ("domains"."hosted_domains"."deleted_at" is not null)),
	CONSTRAINT "hosted_domains_account_type_known" CHECK ("domains"."hosted_domains"."cf_account_type" in ('company', 'own', 'none')),
	CONSTRAINT "hosted_domains_status_known" CHECK ("domains"."hosted_domains"."status" in ('pending', 'active', 'failed', 'deleting', 'deleted'))
);
--> statement-breakpoint
ALTER TABLE "domains"."hosted_domains" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "domains"."wizards" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"domain_name" text,
	"step" text DEFAULT 'domain' NOT NULL,
	"state" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"cf_api_token_encrypted" text,
	"run_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "wizards_tenant_id_unique" UNIQUE("tenant_id","id"),
	CONSTRAINT "wizards_no_token_when_finished" CHECK ("domains"."wizards"."finished_at" is null or "domains"."wizards"."cf_api_token_encrypted" is null),
	CONSTRAINT "wizards_step_known" CHECK ("domains"."wizards"."step" in ('domain', 'account', 'zone', 'nameservers', 'preview', 'apply', 'records', 'done'))
);
--> statement-breakpoint
ALTER TABLE "domains"."wizards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "billing"."invoice_lines" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"description" text NOT NULL,
	"quantity" integer DEFAULT 1 NOT NULL,
	"unit_price" bigint NOT NULL,
	"total" bigint NOT NULL,
	CONSTRAINT "invoice_lines_position_unique" UNIQUE("tenant_id","invoice_id","position"),
	CONSTRAINT "invoice_lines_quantity_positive" CHECK ("billing"."invoice_lines"."quantity" > 0),
	CONSTRAINT "invoice_lines_total_adds_up" CHECK ("billing"."invoice_lines"."total" = "billing"."invoice_lines"."quantity" * "billing"."invoice_lines"."unit_price")
);
--> statement-breakpoint
ALTER TABLE "billing"."invoice_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "billing"."invoice_series" (
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "invoice_series_pkey" PRIMARY KEY("series","year"),
	CONSTRAINT "invoice_series_name_is_word" CHECK ("billing"."invoice_series"."series" ~ '^[A-Z]{1,10}$'),
	CONSTRAINT "invoice_series_numbers_sound" CHECK ("billing"."invoice_series"."year" between 2000 and 9999 and "billing"."invoice_series"."last" > 0)
);
--> statement-breakpoint
CREATE TABLE "billing"."invoices" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"license_id" uuid,
	"customer_id" uuid,
	"invoice_number" text,
	"invoice_date" date NOT NULL,
	"due_date" date NOT NULL,
	"billing_period_start" date NOT NULL,
	"billing_period_end" date NOT NULL,
	"subtotal" bigint NOT NULL,
	"tax_rate" numeric(5, 2) DEFAULT 20 NOT NULL,
	"tax_amount" bigint NOT NULL,
	"total_amount" bigint NOT NULL,
	"currency" char(3) DEFAULT 'TRY' NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"payment_method" text,
	"payment_reference" text,
	"notes" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "invoices_tenant_id_unique" UNIQUE("tenant_id","id"),
	CONSTRAINT "invoices_number_unique" UNIQUE("invoice_number"),
	CONSTRAINT "invoices_issued_has_number" CHECK ("billing"."invoices"."status" in ('draft', 'cancelled') or "billing"."invoices"."invoice_number" is not null),
	CONSTRAINT "invoices_number_shape" CHECK ("billing"."invoices"."invoice_number" ~ '^[A-Z]{1,10}-[0-9]{4}-[0-9]{3,}$'),
	CONSTRAINT "invoices_total_adds_up" CHECK ("billing"."invoices"."total_amount" = "billing"."invoices"."subtotal" + "billing"."invoices"."tax_amount"),
	CONSTRAINT "invoices_tax_rate_in_range" CHECK ("billing"."invoices"."tax_rate" between 0 and 100),
	CONSTRAINT "invoices_period_runs_forward" CHECK ("billing"."invoices"."billing_period_end" >= "billing"."invoices"."billing_period_start"),
	CONSTRAINT "invoices_due_after_date" CHECK ("billing"."invoices"."due_date" >= "billing"."invoices"."invoice_date"),
	CONSTRAINT "invoices_paid_has_instant" CHECK (("billing"."invoices"."status" = 'paid') = ("billing"."invoices"."paid_at" is not null)),
	CONSTRAINT "invoices_status_known" CHECK ("billing"."invoices"."status" in ('draft', 'pending', 'paid', 'overdue', 'cancelled')),
	CONSTRAINT "invoices_currency_known" CHECK ("billing"."invoices"."currency" in ('TRY', 'USD', 'EUR'))
);
--> statement-breakpoint
ALTER TABLE "billing"."invoices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."idempotency_keys" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid,
	"actor" text NOT NULL,
	"operation" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_unique" UNIQUE NULLS NOT DISTINCT("tenant_id","actor","operation","key"),
	CONSTRAINT "idempotency_keys_key_bounded" CHECK (length("kernel"."idempotency_keys"."key") between 1 and 255)
);
--> statement-breakpoint
ALTER TABLE "kernel"."idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."outbox" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid,
	"event" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"handled_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "kernel"."outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kernel"."rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rate_limits_points_not_negative" CHECK ("kernel"."rate_limits"."points" >= 0)
);
--> statement-breakpoint
CREATE TABLE "kernel"."run_steps" (
	"run_id" uuid NOT NULL,
	"tenant_id" uuid,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"output" jsonb,
	"progress" jsonb,
	"error" jsonb,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "run_steps_pkey" PRIMARY KEY("run_id","position"),
	CONSTRAINT "run_steps_run_name_unique" UNIQUE("run_id","name"),
	CONSTRAINT "run_steps_position_not_negative" CHECK ("kernel"."run_steps"."position" >= 0),
	CONSTRAINT "run_steps_state_known" CHECK ("kernel"."run_steps"."state" in ('pending', 'running', 'done', 'failed', 'undone', 'skipped'))
);
--> statement-breakpoint
ALTER TABLE "kernel"."run_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kernel"."runs" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid,
	"name" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"input" jsonb NOT NULL,
	"actor" jsonb NOT NULL,
	"subject_type" text,
	"subject_id" uuid,
	"error" jsonb,
	"attempt" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "runs_tenant_id_unique" UNIQUE("tenant_id","id"),
	CONSTRAINT "runs_attempt_not_negative" CHECK ("kernel"."runs"."attempt" >= 0),
	CONSTRAINT "runs_finished_has_instant" CHECK (("kernel"."runs"."state" in ('done', 'failed')) = ("kernel"."runs"."finished_at" is not null)),
	CONSTRAINT "runs_state_known" CHECK ("kernel"."runs"."state" in ('pending', 'running', 'undoing', 'done', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "kernel"."runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "licences"."licences" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"package_id" uuid NOT NULL,
	"start_date" timestamp (3) with time zone NOT NULL,
	"end_date" timestamp (3) with time zone NOT NULL,
	"trial_end_date" timestamp (3) with time zone,
	"status" text NOT NULL,
	"auto_renew" boolean DEFAULT true NOT NULL,
	"amount" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"billing_period" text,
	"current_usage" jsonb,
	"custom_limits" jsonb,
	"custom_features" jsonb,
	"last_invoice_id" uuid,
	"next_billing_date" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"superseded_at" timestamp (3) with time zone,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "licences_tenant_id_unique" UNIQUE("tenant_id","id"),
	CONSTRAINT "licences_period_runs_forward" CHECK ("licences"."licences"."end_date" > "licences"."licences"."start_date"),
	CONSTRAINT "licences_amount_not_negative" CHECK ("licences"."licences"."amount" >= 0),
	CONSTRAINT "licences_trial_has_end" CHECK ("licences"."licences"."status" <> 'trial' or "licences"."licences"."trial_end_date" is not null),
	CONSTRAINT "licences_suspension_has_instant" CHECK ("licences"."licences"."status" <> 'suspended' or "licences"."licences"."suspended_at" is not null),
	CONSTRAINT "licences_cancellation_has_instant" CHECK ("licences"."licences"."status" <> 'cancelled' or "licences"."licences"."cancelled_at" is not null),
	CONSTRAINT "licences_status_known" CHECK ("licences"."licences"."status" in ('trial', 'active', 'grace_period', 'suspended', 'expired', 'cancelled')),
	CONSTRAINT "licences_currency_known" CHECK ("licences"."licences"."currency" in ('TRY', 'USD', 'EUR')),
	CONSTRAINT "licences_billing_period_known" CHECK ("licences"."licences"."billing_period" in ('monthly', 'quarterly', 'yearly'))
);
--> statement-breakpoint
ALTER TABLE "licences"."licences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "licences"."tenant_features" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"feature_key" text NOT NULL,
	"enabled" boolean NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "tenant_features_unique" UNIQUE("tenant_id","feature_key"),
	CONSTRAINT "tenant_features_period_runs_forward" CHECK ("licences"."tenant_features"."ends_at" > "licences"."tenant_features"."starts_at")
);
--> statement-breakpoint
ALTER TABLE "licences"."tenant_features" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "licences"."package_prices" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"package_id" uuid NOT NULL,
	"billing_period" text NOT NULL,
	"currency" char(3) DEFAULT 'TRY' NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "package_prices_unique" UNIQUE("package_id","billing_period","currency"),
	CONSTRAINT "package_prices_not_negative" CHECK ("licences"."package_prices"."amount" >= 0),
	CONSTRAINT "package_prices_period_known" CHECK ("licences"."package_prices"."billing_period" in ('monthly', 'quarterly', 'yearly')),
	CONSTRAINT "package_prices_currency_known" CHECK ("licences"."package_prices"."currency" in ('TRY', 'USD', 'EUR'))
);
--> statement-breakpoint
ALTER TABLE "licences"."package_prices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "licences"."packages" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"description" text,
	"trial_days" integer DEFAULT 0 NOT NULL,
	"limits" jsonb NOT NULL,
	"features" jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"is_public" boolean DEFAULT true NOT NULL,
	"display_order" integer DEFAULT 0 NOT NULL,
	"highlight_text" text,
	"superseded_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "packages_code_version_unique" UNIQUE("code","version"),
	CONSTRAINT "packages_code_is_word" CHECK ("licences"."packages"."code" ~ '^[a-z][a-z0-9_-]{0,49}$'),
	CONSTRAINT "packages_numbers_sound" CHECK ("licences"."packages"."version" > 0 and "licences"."packages"."trial_days" >= 0),
	CONSTRAINT "packages_limits_is_object" CHECK (jsonb_typeof("licences"."packages"."limits") = 'object'),
	CONSTRAINT "packages_features_is_object" CHECK (jsonb_typeof("licences"."packages"."features") = 'object')
);
--> statement-breakpoint
ALTER TABLE "licences"."packages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "billing"."payments" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"method" text NOT NULL,
	"reference" text,
	"received_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "payments_amount_positive" CHECK ("billing"."payments"."amount" > 0),
	CONSTRAINT "payments_currency_known" CHECK ("billing"."payments"."currency" in ('TRY', 'USD', 'EUR'))
);
--> statement-breakpoint
ALTER TABLE "billing"."payments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plans"."plans" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text,
	"price_monthly" bigint DEFAULT 0 NOT NULL,
	"price_yearly" bigint DEFAULT 0 NOT NULL,
	"currency" char(3) DEFAULT 'TRY' NOT NULL,
	"max_domains" integer DEFAULT 1 NOT NULL,
	"max_containers" integer DEFAULT 1 NOT NULL,
	"max_storage_gb" integer DEFAULT 10 NOT NULL,
	"max_bandwidth_gb" integer DEFAULT 100 NOT NULL,
	"features" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"is_visible" boolean DEFAULT true NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plans_tenant_slug_unique" UNIQUE NULLS NOT DISTINCT("tenant_id","slug"),
	CONSTRAINT "plans_tenant_name_unique" UNIQUE NULLS NOT DISTINCT("tenant_id","name"),
	CONSTRAINT "plans_slug_is_label" CHECK ("plans"."plans"."slug" ~ '^[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])?$'),
	CONSTRAINT "plans_prices_not_negative" CHECK ("plans"."plans"."price_monthly" >= 0 and "plans"."plans"."price_yearly" >= 0),
	CONSTRAINT "plans_limits_not_negative" CHECK ("plans"."plans"."max_domains" >= 0 and "plans"."plans"."max_containers" >= 0 and "plans"."plans"."max_storage_gb" >= 0 and "plans"."plans"."max_bandwidth_gb" >= 0),
	CONSTRAINT "plans_features_is_list" CHECK (jsonb_typeof("plans"."plans"."features") = 'array'),
	CONSTRAINT "plans_currency_known" CHECK ("plans"."plans"."currency" in ('TRY', 'USD', 'EUR'))
);
--> statement-breakpoint
ALTER TABLE "plans"."plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sites"."containers" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"engine_id" text,
	"service" text NOT NULL,
	"image" text NOT NULL,
	"status" text DEFAULT 'created' NOT NULL,
	"ports" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "containers_engine_id_unique" UNIQUE("engine_id"),
	CONSTRAINT "containers_ports_is_list" CHECK (jsonb_typeof("sites"."containers"."ports") = 'array'),
	CONSTRAINT "containers_status_known" CHECK ("sites"."containers"."status" in ('created', 'running', 'stopped', 'failed', 'removed'))
);
--> statement-breakpoint
ALTER TABLE "sites"."containers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sites"."sites" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"domain_id" uuid,
	"name" text NOT NULL,
	"template_key" text NOT NULL,
	"config" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"secrets_encrypted" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"run_id" uuid,
	"access_url" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "sites_tenant_id_unique" UNIQUE("tenant_id","id"),
	CONSTRAINT "sites_deletion_has_instant" CHECK (("sites"."sites"."status" = 'deleted') = ("sites"."sites"."deleted_at" is not null)),
	CONSTRAINT "sites_status_known" CHECK ("sites"."sites"."status" in ('pending', 'deploying', 'running', 'stopped', 'failed', 'deleting', 'deleted'))
);
--> statement-breakpoint
ALTER TABLE "sites"."sites" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "accounts"."staff" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"username" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"full_name" text,
	"role" text DEFAULT 'admin' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"locale" text DEFAULT 'tr' NOT NULL,
	"token_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_login" timestamp (3) with time zone,
	CONSTRAINT "staff_role_known" CHECK ("accounts"."staff"."role" in ('admin', 'super_admin'))
);
--> statement-breakpoint
CREATE TABLE "accounts"."staff_sessions" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ip" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "staff_sessions_kind_known" CHECK ("accounts"."staff_sessions"."kind" in ('browser', 'token'))
);
--> statement-breakpoint
CREATE TABLE "plans"."subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"billing_cycle" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"start_date" timestamp (3) with time zone NOT NULL,
	"end_date" timestamp (3) with time zone,
	"cancel_at_period_end" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscriptions_tenant_id_unique" UNIQUE("tenant_id","id"),
	CONSTRAINT "subscriptions_period_runs_forward" CHECK ("plans"."subscriptions"."end_date" > "plans"."subscriptions"."start_date"),
	CONSTRAINT "subscriptions_amount_not_negative" CHECK ("plans"."subscriptions"."amount" >= 0),
	CONSTRAINT "subscriptions_status_known" CHECK ("plans"."subscriptions"."status" in ('active', 'past_due', 'cancelled', 'expired')),
	CONSTRAINT "subscriptions_billing_cycle_known" CHECK ("plans"."subscriptions"."billing_cycle" in ('monthly', 'yearly')),
	CONSTRAINT "subscriptions_currency_known" CHECK ("plans"."subscriptions"."currency" in ('TRY', 'USD', 'EUR'))
);
--> statement-breakpoint
ALTER TABLE "plans"."subscriptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tenants"."custom_domains" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"host" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"verification_token" text NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"approved_at" timestamp (3) with time zone,
	"approved_by" uuid,
	"last_checked_at" timestamp (3) with time zone,
	"failure" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "custom_domains_tenant_host_unique" UNIQUE("tenant_id","host"),
	CONSTRAINT "custom_domains_host_is_name" CHECK ("tenants"."custom_domains"."host" ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and length("tenants"."custom_domains"."host") <= 253),
	CONSTRAINT "custom_domains_verified_has_instant" CHECK ("tenants"."custom_domains"."status" in ('pending', 'failed') or "tenants"."custom_domains"."verified_at" is not null),
	CONSTRAINT "custom_domains_approval_has_instant" CHECK ("tenants"."custom_domains"."status" not in ('approved', 'active') or "tenants"."custom_domains"."approved_at" is not null),
	CONSTRAINT "custom_domains_status_known" CHECK ("tenants"."custom_domains"."status" in ('pending', 'verified', 'approved', 'active', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "tenants"."custom_domains" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tenants"."tenants" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"is_house" boolean DEFAULT false NOT NULL,
	"branding_version" integer DEFAULT 1 NOT NULL,
	"locale" text DEFAULT 'tr' NOT NULL,
	"time_zone" text DEFAULT 'Europe/Istanbul' NOT NULL,
	"currency" char(3) DEFAULT 'TRY' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"suspended_reason" text,
	CONSTRAINT "tenants_slug_is_label" CHECK ("tenants"."tenants"."slug" ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
	CONSTRAINT "tenants_branding_version_positive" CHECK ("tenants"."tenants"."branding_version" > 0),
	CONSTRAINT "tenants_suspension_has_instant" CHECK (("tenants"."tenants"."status" = 'suspended') = ("tenants"."tenants"."suspended_at" is not null)),
	CONSTRAINT "tenants_status_known" CHECK ("tenants"."tenants"."status" in ('active', 'suspended', 'closed')),
	CONSTRAINT "tenants_locale_known" CHECK ("tenants"."tenants"."locale" in ('tr', 'en', 'de')),
	CONSTRAINT "tenants_currency_known" CHECK ("tenants"."tenants"."currency" in ('TRY', 'USD', 'EUR'))
);
--> statement-breakpoint
ALTER TABLE "tenants"."tenants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "usage"."counters" (
	"tenant_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"meter" text NOT NULL,
	"used" bigint DEFAULT 0 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "counters_pkey" PRIMARY KEY("tenant_id","subject_id","meter"),
	CONSTRAINT "counters_used_not_negative" CHECK ("usage"."counters"."used" >= 0)
);
--> statement-breakpoint
ALTER TABLE "usage"."counters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "usage"."usage_tracking" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"tracking_date" date NOT NULL,
	"tracking_hour" integer,
	"metrics" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "usage_tracking_unique" UNIQUE NULLS NOT DISTINCT("tenant_id","tracking_date","tracking_hour"),
	CONSTRAINT "usage_tracking_hour_of_day" CHECK ("usage"."usage_tracking"."tracking_hour" between 0 and 23),
	CONSTRAINT "usage_tracking_metrics_is_object" CHECK (jsonb_typeof("usage"."usage_tracking"."metrics") = 'object')
);
--> statement-breakpoint
ALTER TABLE "usage"."usage_tracking" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accounts"."customers" ADD CONSTRAINT "customers_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plans"."plans"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."customers" ADD CONSTRAINT "customers_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "accounts"."users"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."sessions" ADD CONSTRAINT "sessions_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "accounts"."users"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."users" ADD CONSTRAINT "users_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit"."entries" ADD CONSTRAINT "entries_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branding"."settings" ADD CONSTRAINT "settings_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dns"."change_sets" ADD CONSTRAINT "change_sets_domain" FOREIGN KEY ("tenant_id","domain_id") REFERENCES "domains"."hosted_domains"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dns"."change_sets" ADD CONSTRAINT "change_sets_wizard" FOREIGN KEY ("tenant_id","wizard_id") REFERENCES "domains"."wizards"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dns"."records" ADD CONSTRAINT "records_domain" FOREIGN KEY ("tenant_id","domain_id") REFERENCES "domains"."hosted_domains"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "domains"."hosted_domains" ADD CONSTRAINT "hosted_domains_cf_account_id_cloudflare_accounts_id_fk" FOREIGN KEY ("cf_account_id") REFERENCES "domains"."cloudflare_accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "domains"."hosted_domains" ADD CONSTRAINT "hosted_domains_customer" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "accounts"."customers"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "domains"."hosted_domains" ADD CONSTRAINT "hosted_domains_created_by" FOREIGN KEY ("tenant_id","created_by") REFERENCES "accounts"."users"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "domains"."wizards" ADD CONSTRAINT "wizards_customer" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "accounts"."customers"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "domains"."wizards" ADD CONSTRAINT "wizards_run" FOREIGN KEY ("tenant_id","run_id") REFERENCES "kernel"."runs"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."invoice_lines" ADD CONSTRAINT "invoice_lines_invoice" FOREIGN KEY ("tenant_id","invoice_id") REFERENCES "billing"."invoices"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD CONSTRAINT "invoices_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD CONSTRAINT "invoices_licence" FOREIGN KEY ("tenant_id","license_id") REFERENCES "licences"."licences"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."invoices" ADD CONSTRAINT "invoices_customer" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "accounts"."customers"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kernel"."idempotency_keys" ADD CONSTRAINT "idempotency_keys_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kernel"."outbox" ADD CONSTRAINT "outbox_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kernel"."run_steps" ADD CONSTRAINT "run_steps_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "kernel"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kernel"."run_steps" ADD CONSTRAINT "run_steps_run_of_tenant" FOREIGN KEY ("tenant_id","run_id") REFERENCES "kernel"."runs"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kernel"."runs" ADD CONSTRAINT "runs_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licences"."licences" ADD CONSTRAINT "licences_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licences"."licences" ADD CONSTRAINT "licences_package_id_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "licences"."packages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licences"."tenant_features" ADD CONSTRAINT "tenant_features_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licences"."tenant_features" ADD CONSTRAINT "tenant_features_feature_key_features_key_fk" FOREIGN KEY ("feature_key") REFERENCES "licences"."features"("key") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licences"."package_prices" ADD CONSTRAINT "package_prices_package_id_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "licences"."packages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licences"."packages" ADD CONSTRAINT "packages_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."payments" ADD CONSTRAINT "payments_invoice" FOREIGN KEY ("tenant_id","invoice_id") REFERENCES "billing"."invoices"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans"."plans" ADD CONSTRAINT "plans_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites"."containers" ADD CONSTRAINT "containers_site" FOREIGN KEY ("tenant_id","site_id") REFERENCES "sites"."sites"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites"."sites" ADD CONSTRAINT "sites_customer" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "accounts"."customers"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites"."sites" ADD CONSTRAINT "sites_domain" FOREIGN KEY ("tenant_id","domain_id") REFERENCES "domains"."hosted_domains"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites"."sites" ADD CONSTRAINT "sites_run" FOREIGN KEY ("tenant_id","run_id") REFERENCES "kernel"."runs"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "accounts"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans"."subscriptions" ADD CONSTRAINT "subscriptions_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plans"."plans"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans"."subscriptions" ADD CONSTRAINT "subscriptions_customer" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "accounts"."customers"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenants"."custom_domains" ADD CONSTRAINT "custom_domains_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenants"."custom_domains" ADD CONSTRAINT "custom_domains_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "accounts"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage"."counters" ADD CONSTRAINT "counters_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage"."counters" ADD CONSTRAINT "counters_meter_meters_key_fk" FOREIGN KEY ("meter") REFERENCES "licences"."meters"("key") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage"."usage_tracking" ADD CONSTRAINT "usage_tracking_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customers_tenant_created" ON "accounts"."customers" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "customers_plan" ON "accounts"."customers" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "sessions_user_created" ON "accounts"."sessions" USING btree ("tenant_id","user_id","created_at");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "accounts"."sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_tenant_email_unique" ON "accounts"."users" USING btree ("tenant_id",lower("email"));--> statement-breakpoint
CREATE INDEX "users_tenant_created" ON "accounts"."users" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "entries_actor" ON "audit"."entries" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "entries_action" ON "audit"."entries" USING btree ("action");--> statement-breakpoint
CREATE INDEX "entries_created" ON "audit"."entries" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "entries_tenant_created" ON "audit"."entries" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "entries_resource" ON "audit"."entries" USING btree ("resource_type","resource_id","created_at");--> statement-breakpoint
CREATE INDEX "features_group" ON "licences"."features" USING btree ("feature_group","sort_order");--> statement-breakpoint
CREATE INDEX "change_sets_domain_created" ON "dns"."change_sets" USING btree ("tenant_id","domain_id","created_at");--> statement-breakpoint
CREATE INDEX "change_sets_wizard_created" ON "dns"."change_sets" USING btree ("tenant_id","wizard_id","created_at");--> statement-breakpoint
CREATE INDEX "records_domain_name" ON "dns"."records" USING btree ("tenant_id","domain_id","name","record_type");--> statement-breakpoint
CREATE UNIQUE INDEX "hosted_domains_name_unique" ON "domains"."hosted_domains" USING btree ("domain_name") WHERE "domains"."hosted_domains"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "hosted_domains_customer_created" ON "domains"."hosted_domains" USING btree ("tenant_id","customer_id","created_at");--> statement-breakpoint
CREATE INDEX "hosted_domains_creator" ON "domains"."hosted_domains" USING btree ("tenant_id","created_by");--> statement-breakpoint
CREATE INDEX "hosted_domains_cf_account" ON "domains"."hosted_domains" USING btree ("cf_account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "wizards_one_open" ON "domains"."wizards" USING btree ("tenant_id","customer_id","domain_name") WHERE "domains"."wizards"."finished_at" is null;--> statement-breakpoint
CREATE INDEX "wizards_customer_updated" ON "domains"."wizards" USING btree ("tenant_id","customer_id","updated_at");--> statement-breakpoint
CREATE INDEX "wizards_run_of" ON "domains"."wizards" USING btree ("tenant_id","run_id");--> statement-breakpoint
CREATE INDEX "invoices_tenant" ON "billing"."invoices" USING btree ("tenant_id","invoice_date");--> statement-breakpoint
CREATE INDEX "invoices_status" ON "billing"."invoices" USING btree ("status");--> statement-breakpoint
CREATE INDEX "invoices_due_date" ON "billing"."invoices" USING btree ("due_date");--> statement-breakpoint
CREATE INDEX "invoices_licence_of" ON "billing"."invoices" USING btree ("tenant_id","license_id");--> statement-breakpoint
CREATE INDEX "invoices_customer_of" ON "billing"."invoices" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_expires" ON "kernel"."idempotency_keys" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "kernel"."outbox" USING btree ("created_at") WHERE "kernel"."outbox"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_tenant" ON "kernel"."outbox" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "rate_limits_expire" ON "kernel"."rate_limits" USING btree ("expire_at");--> statement-breakpoint
CREATE INDEX "run_steps_tenant_run" ON "kernel"."run_steps" USING btree ("tenant_id","run_id");--> statement-breakpoint
CREATE INDEX "runs_open" ON "kernel"."runs" USING btree ("created_at") WHERE "kernel"."runs"."finished_at" is null;--> statement-breakpoint
CREATE INDEX "runs_tenant_created" ON "kernel"."runs" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "runs_subject" ON "kernel"."runs" USING btree ("subject_type","subject_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "licences_one_current" ON "licences"."licences" USING btree ("tenant_id") WHERE "licences"."licences"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "licences_tenant" ON "licences"."licences" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "licences_status" ON "licences"."licences" USING btree ("status");--> statement-breakpoint
CREATE INDEX "licences_end_date" ON "licences"."licences" USING btree ("end_date");--> statement-breakpoint
CREATE INDEX "licences_package" ON "licences"."licences" USING btree ("package_id");--> statement-breakpoint
CREATE INDEX "licences_last_invoice" ON "licences"."licences" USING btree ("tenant_id","last_invoice_id");--> statement-breakpoint
CREATE INDEX "tenant_features_feature" ON "licences"."tenant_features" USING btree ("feature_key");--> statement-breakpoint
CREATE UNIQUE INDEX "packages_code_current" ON "licences"."packages" USING btree ("code") WHERE "licences"."packages"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "packages_order" ON "licences"."packages" USING btree ("display_order");--> statement-breakpoint
CREATE INDEX "packages_tenant" ON "licences"."packages" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "payments_invoice_received" ON "billing"."payments" USING btree ("tenant_id","invoice_id","received_at");--> statement-breakpoint
CREATE INDEX "payments_reference" ON "billing"."payments" USING btree ("method","reference");--> statement-breakpoint
CREATE INDEX "plans_tenant_order" ON "plans"."plans" USING btree ("tenant_id","sort_order");--> statement-breakpoint
CREATE INDEX "containers_site_service" ON "sites"."containers" USING btree ("tenant_id","site_id","service");--> statement-breakpoint
CREATE UNIQUE INDEX "sites_customer_name_unique" ON "sites"."sites" USING btree ("tenant_id","customer_id","name") WHERE "sites"."sites"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "sites_customer_created" ON "sites"."sites" USING btree ("tenant_id","customer_id","created_at");--> statement-breakpoint
CREATE INDEX "sites_domain_of" ON "sites"."sites" USING btree ("tenant_id","domain_id");--> statement-breakpoint
CREATE INDEX "sites_run_of" ON "sites"."sites" USING btree ("tenant_id","run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_username_unique" ON "accounts"."staff" USING btree (lower("username"));--> statement-breakpoint
CREATE UNIQUE INDEX "staff_email_unique" ON "accounts"."staff" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "staff_sessions_staff" ON "accounts"."staff_sessions" USING btree ("staff_id","created_at");--> statement-breakpoint
CREATE INDEX "staff_sessions_expires" ON "accounts"."staff_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_one_current" ON "plans"."subscriptions" USING btree ("tenant_id","customer_id") WHERE "plans"."subscriptions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "subscriptions_customer_created" ON "plans"."subscriptions" USING btree ("tenant_id","customer_id","created_at");--> statement-breakpoint
CREATE INDEX "subscriptions_plan" ON "plans"."subscriptions" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "subscriptions_end_date" ON "plans"."subscriptions" USING btree ("end_date");--> statement-breakpoint
CREATE UNIQUE INDEX "custom_domains_host_proved_once" ON "tenants"."custom_domains" USING btree ("host") WHERE "tenants"."custom_domains"."status" in ('verified', 'approved', 'active');--> statement-breakpoint
CREATE INDEX "custom_domains_status" ON "tenants"."custom_domains" USING btree ("status","last_checked_at");--> statement-breakpoint
CREATE INDEX "custom_domains_approved_by" ON "tenants"."custom_domains" USING btree ("approved_by");--> statement-breakpoint
CREATE UNIQUE INDEX "tenants_slug_unique" ON "tenants"."tenants" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "tenants_one_house" ON "tenants"."tenants" USING btree ("is_house") WHERE "tenants"."tenants"."is_house";--> statement-breakpoint
CREATE INDEX "tenants_status" ON "tenants"."tenants" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "counters_meter" ON "usage"."counters" USING btree ("meter");--> statement-breakpoint
CREATE INDEX "usage_tracking_tenant_date" ON "usage"."usage_tracking" USING btree ("tenant_id","tracking_date");--> statement-breakpoint
CREATE POLICY "tenant" ON "accounts"."customers" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("accounts"."customers"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("accounts"."customers"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "accounts"."customers" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "accounts"."sessions" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("accounts"."sessions"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("accounts"."sessions"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "accounts"."sessions" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "accounts"."users" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("accounts"."users"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("accounts"."users"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "accounts"."users" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "audit"."entries" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("audit"."entries"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("audit"."entries"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "audit"."entries" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "branding"."settings" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("branding"."settings"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("branding"."settings"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "branding"."settings" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "dns"."change_sets" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("dns"."change_sets"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("dns"."change_sets"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "dns"."change_sets" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "dns"."records" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("dns"."records"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("dns"."records"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "dns"."records" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "domains"."hosted_domains" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("domains"."hosted_domains"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("domains"."hosted_domains"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "domains"."hosted_domains" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "domains"."wizards" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("domains"."wizards"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("domains"."wizards"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "domains"."wizards" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "billing"."invoice_lines" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("billing"."invoice_lines"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("billing"."invoice_lines"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "billing"."invoice_lines" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "billing"."invoices" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("billing"."invoices"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("billing"."invoices"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "billing"."invoices" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "kernel"."idempotency_keys" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("kernel"."idempotency_keys"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("kernel"."idempotency_keys"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "kernel"."idempotency_keys" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "kernel"."outbox" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("kernel"."outbox"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("kernel"."outbox"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "kernel"."outbox" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "kernel"."run_steps" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("kernel"."run_steps"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("kernel"."run_steps"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "kernel"."run_steps" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "kernel"."runs" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("kernel"."runs"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("kernel"."runs"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "kernel"."runs" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "licences"."licences" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("licences"."licences"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("licences"."licences"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "licences"."licences" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "licences"."tenant_features" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("licences"."tenant_features"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("licences"."tenant_features"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "licences"."tenant_features" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "shared" ON "licences"."package_prices" AS PERMISSIVE FOR SELECT TO "konak_tenant" USING ((select kernel.current_tenant()) is not null and exists (select from licences.packages p where p.id = "licences"."package_prices"."package_id"));--> statement-breakpoint
CREATE POLICY "platform" ON "licences"."package_prices" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "licences"."packages" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("licences"."packages"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("licences"."packages"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "shared" ON "licences"."packages" AS PERMISSIVE FOR SELECT TO "konak_tenant" USING ((select kernel.current_tenant()) is not null and "licences"."packages"."tenant_id" is null and ("licences"."packages"."is_public" or exists (select from licences.licences l where l.package_id = "licences"."packages"."id")));--> statement-breakpoint
CREATE POLICY "platform" ON "licences"."packages" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "billing"."payments" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("billing"."payments"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("billing"."payments"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "billing"."payments" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "plans"."plans" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("plans"."plans"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("plans"."plans"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "plans"."plans" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "shared" ON "plans"."plans" AS PERMISSIVE FOR SELECT TO "konak_tenant" USING ((select kernel.current_tenant()) is not null and "plans"."plans"."tenant_id" is null);--> statement-breakpoint
CREATE POLICY "tenant" ON "sites"."containers" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("sites"."containers"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("sites"."containers"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "sites"."containers" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "sites"."sites" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("sites"."sites"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("sites"."sites"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "sites"."sites" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "plans"."subscriptions" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("plans"."subscriptions"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("plans"."subscriptions"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "plans"."subscriptions" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "tenants"."custom_domains" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("tenants"."custom_domains"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("tenants"."custom_domains"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "tenants"."custom_domains" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "unapproved" ON "tenants"."custom_domains" AS RESTRICTIVE FOR INSERT TO "konak_tenant" WITH CHECK ("tenants"."custom_domains"."approved_at" is null and "tenants"."custom_domains"."approved_by" is null);--> statement-breakpoint
CREATE POLICY "tenant" ON "tenants"."tenants" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("tenants"."tenants"."id" = (select kernel.current_tenant())) WITH CHECK ("tenants"."tenants"."id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "tenants"."tenants" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "usage"."counters" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("usage"."counters"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("usage"."counters"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "usage"."counters" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "usage"."usage_tracking" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("usage"."usage_tracking"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("usage"."usage_tracking"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "usage"."usage_tracking" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');