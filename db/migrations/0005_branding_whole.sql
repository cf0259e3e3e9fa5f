CREATE SCHEMA "notices";
--> statement-breakpoint
CREATE TABLE "accounts"."tickets" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "tickets_purpose_known" CHECK ("accounts"."tickets"."purpose" in ('hand_over'))
);
--> statement-breakpoint
ALTER TABLE "accounts"."tickets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "branding"."assets" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"content_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "branding_assets_content_unique" UNIQUE("tenant_id","kind","sha256"),
	CONSTRAINT "branding_assets_size_positive" CHECK ("branding"."assets"."width" > 0 and "branding"."assets"."height" > 0 and "branding"."assets"."bytes" > 0),
	CONSTRAINT "branding_assets_sha256_is_hash" CHECK ("branding"."assets"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "branding_assets_kind_known" CHECK ("branding"."assets"."kind" in ('logo', 'logo_light', 'logo_dark', 'favicon', 'login_background', 'dashboard_banner', 'email_logo'))
);
--> statement-breakpoint
ALTER TABLE "branding"."assets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "branding"."drafts" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"general_settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"color_theme" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"advanced_settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"feature_settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "branding_drafts_tenant_unique" UNIQUE("tenant_id")
);
--> statement-breakpoint
ALTER TABLE "branding"."drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "branding"."versions" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"general_settings" jsonb NOT NULL,
	"color_theme" jsonb NOT NULL,
	"advanced_settings" jsonb NOT NULL,
	"feature_settings" jsonb NOT NULL,
	"restored_from" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"author_name" text NOT NULL,
	CONSTRAINT "branding_versions_number_unique" UNIQUE("tenant_id","number"),
	CONSTRAINT "branding_versions_number_positive" CHECK ("branding"."versions"."number" > 0)
);
--> statement-breakpoint
ALTER TABLE "branding"."versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices"."mails" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"template" text NOT NULL,
	"locale" text NOT NULL,
	"recipient" text NOT NULL,
	"recipient_name" text,
	"parameters" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"unique_key" text,
	"status" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"message_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"user_id" uuid,
	CONSTRAINT "mails_recipient_is_address" CHECK ("notices"."mails"."recipient" ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
	CONSTRAINT "mails_sent_has_instant" CHECK (("notices"."mails"."status" = 'sent') = ("notices"."mails"."sent_at" is not null)),
	CONSTRAINT "mails_status_known" CHECK ("notices"."mails"."status" in ('queued', 'sent', 'failed')),
	CONSTRAINT "mails_locale_known" CHECK ("notices"."mails"."locale" in ('tr', 'en', 'de'))
);
--> statement-breakpoint
ALTER TABLE "notices"."mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tenants"."former_slugs" (
	"id" uuid PRIMARY KEY DEFAULT kernel.new_id() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tenants"."former_slugs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tenants"."custom_domains" ADD COLUMN "proof_lost_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tenants"."custom_domains" ADD COLUMN "tls" text;--> statement-breakpoint
ALTER TABLE "tenants"."custom_domains" ADD COLUMN "provider_hostname_id" text;--> statement-breakpoint
ALTER TABLE "tenants"."custom_domains" ADD COLUMN "certificate_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tenants"."tenants" ADD COLUMN "date_format" text;--> statement-breakpoint
ALTER TABLE "tenants"."tenants" ADD COLUMN "time_format" text;--> statement-breakpoint
ALTER TABLE "tenants"."tenants" ADD COLUMN "primary_host" text;--> statement-breakpoint
ALTER TABLE "tenants"."tenants" ADD COLUMN "redirects_to_primary" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."tickets" ADD CONSTRAINT "tickets_user" FOREIGN KEY ("tenant_id","user_id") REFERENCES "accounts"."users"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branding"."assets" ADD CONSTRAINT "assets_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branding"."drafts" ADD CONSTRAINT "drafts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branding"."versions" ADD CONSTRAINT "versions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices"."mails" ADD CONSTRAINT "mails_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenants"."former_slugs" ADD CONSTRAINT "former_slugs_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_token_hash_unique" ON "accounts"."tickets" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "tickets_user" ON "accounts"."tickets" USING btree ("tenant_id","user_id");--> statement-breakpoint
CREATE INDEX "tickets_expires" ON "accounts"."tickets" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "branding_assets_sha256" ON "branding"."assets" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_unique_key" ON "notices"."mails" USING btree ("tenant_id","template","recipient","unique_key");--> statement-breakpoint
CREATE INDEX "mails_status" ON "notices"."mails" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "mails_tenant" ON "notices"."mails" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "former_slugs_slug_unique" ON "tenants"."former_slugs" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "former_slugs_tenant" ON "tenants"."former_slugs" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "former_slugs_until" ON "tenants"."former_slugs" USING btree ("until");--> statement-breakpoint
ALTER TABLE "tenants"."custom_domains" ADD CONSTRAINT "custom_domains_tls_known" CHECK ("tenants"."custom_domains"."tls" in ('caddy', 'cloudflare', 'external'));--> statement-breakpoint
ALTER TABLE "tenants"."tenants" ADD CONSTRAINT "tenants_date_format_known" CHECK ("tenants"."tenants"."date_format" in ('DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'YYYY-MM-DD'));--> statement-breakpoint
ALTER TABLE "tenants"."tenants" ADD CONSTRAINT "tenants_time_format_known" CHECK ("tenants"."tenants"."time_format" in ('24h', '12h'));--> statement-breakpoint
CREATE POLICY "tenant" ON "accounts"."tickets" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("accounts"."tickets"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("accounts"."tickets"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "accounts"."tickets" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "branding"."assets" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("branding"."assets"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("branding"."assets"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "branding"."assets" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "branding"."drafts" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("branding"."drafts"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("branding"."drafts"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "branding"."drafts" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "branding"."versions" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("branding"."versions"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("branding"."versions"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "branding"."versions" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "notices"."mails" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("notices"."mails"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("notices"."mails"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "notices"."mails" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');--> statement-breakpoint
CREATE POLICY "tenant" ON "tenants"."former_slugs" AS PERMISSIVE FOR ALL TO "konak_tenant" USING ("tenants"."former_slugs"."tenant_id" = (select kernel.current_tenant())) WITH CHECK ("tenants"."former_slugs"."tenant_id" = (select kernel.current_tenant()));--> statement-breakpoint
CREATE POLICY "platform" ON "tenants"."former_slugs" AS PERMISSIVE FOR ALL TO "konak_platform" USING ((select current_setting('konak.scope', true)) = 'platform') WITH CHECK ((select current_setting('konak.scope', true)) = 'platform');