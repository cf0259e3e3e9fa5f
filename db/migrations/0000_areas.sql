CREATE SCHEMA "accounts";
--> statement-breakpoint
CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE SCHEMA "billing";
--> statement-breakpoint
CREATE SCHEMA "branding";
--> statement-breakpoint
CREATE SCHEMA "dns";
--> statement-breakpoint
CREATE SCHEMA "domains";
--> statement-breakpoint
CREATE SCHEMA "kernel";
--> statement-breakpoint
CREATE SCHEMA "licences";
--> statement-breakpoint
CREATE SCHEMA "plans";
--> statement-breakpoint
CREATE SCHEMA "sites";
--> statement-breakpoint
CREATE SCHEMA "tenants";
--> statement-breakpoint
CREATE SCHEMA "usage";
