import { z } from 'zod';
import type { wizards } from '@/db/schema/domains';
import { accountTypes } from '@/db/schema/domains';

/** What a wizard remembers beside its columns; nothing secret. */
export const WizardState = z.object({
  project_name: z.string().optional(),
  account_type: z.enum(accountTypes).optional(),
  cf_account_id: z.string().optional(),
  cf_account_name: z.string().optional(),
  cf_email: z.string().optional(),
  zone_id: z.string().optional(),
  zone_status: z.string().optional(),
  nameservers: z.array(z.string()).optional(),
  zone_created: z.boolean().optional(),
  /** When this customer was first given the zone; who came first keeps it. */
  zone_claimed_at: z.string().optional(),
  proxy_enabled: z.boolean().optional(),
  change_set_id: z.string().optional(),
  /** What the preview said beside its changes. */
  preview: z
    .object({
      proxied: z.boolean(),
      untouched: z.object({ total: z.number(), mail: z.number() }),
      mail_hosts: z.array(z.string()),
    })
    .optional(),
  domain_id: z.string().optional(),
  error: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
    .optional(),
});

export type WizardState = z.output<typeof WizardState>;
export type WizardRow = typeof wizards.$inferSelect;

export const stateOf = (wizard: WizardRow): WizardState => WizardState.parse(wizard.state);

/** The choices that stay when another account is chosen. */
export const withoutZone = ({ project_name, proxy_enabled }: WizardState): WizardState => ({
  ...(project_name !== undefined && { project_name }),
  ...(proxy_enabled !== undefined && { proxy_enabled }),
});
