ALTER TABLE "licences"."features" ADD COLUMN "paid_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Catalogues that were seeded before: the one feature that lets a stranger run scripts under the platform's name.
update licences.features set paid_only = true where key = 'custom_js';
