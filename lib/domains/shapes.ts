import { z } from 'zod';
import { accountTypes, domainStatuses, wizardSteps } from '@/db/schema/domains';
import { toHostName } from '@/lib/kernel/host-name';

/** A domain as a person types it; comes out in ASCII, lower case, without a final dot. */
export const DomainName = z
  .string()
  .trim()
  .min(1, 'required')
  .max(1000, 'domain_malformed')
  .transform((text, ctx) => {
    const name = toHostName(text);
    if (name !== undefined) return name;
    ctx.addIssue({ code: 'custom', message: 'domain_malformed' });
    return z.NEVER;
  });

/** A company account as a customer may see it: no address, no quota but what is left. */
export const OfferedAccount = z.object({ id: z.uuid(), name: z.string(), remaining: z.number().int() });

/** A Cloudflare account as staff see it; the token never leaves. */
export const CloudflareAccount = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  account_id: z.string().nullable(),
  max_domains: z.number().int(),
  current_domain_count: z.number().int(),
  notes: z.string().nullable(),
  is_active: z.boolean(),
  created_at: z.string(),
  updated_at: z.string(),
});

export const HostedDomain = z.object({
  id: z.uuid(),
  /** ASCII. */
  domain_name: z.string(),
  /** As people write it (`münchen.example`). */
  unicode_name: z.string(),
  project_name: z.string().nullable(),
  use_cloudflare: z.boolean(),
  cf_account_type: z.enum(accountTypes),
  cf_account_id: z.uuid().nullable(),
  cf_zone_id: z.string().nullable(),
  cf_proxy_enabled: z.boolean(),
  lb_ip: z.string().nullable(),
  status: z.enum(domainStatuses),
  dns_configured: z.boolean(),
  ssl_configured: z.boolean(),
  created_at: z.string(),
  updated_at: z.string(),
});

const KeptRecord = z.object({
  id: z.uuid(),
  record_type: z.string(),
  name: z.string(),
  value: z.string(),
  /** Seconds; 1: the provider decides. */
  ttl: z.number().int(),
  proxied: z.boolean(),
  priority: z.number().int().nullable(),
});

/** A domain with its records, its sites that still stand, and the run that last worked on it. */
export const DomainDetail = HostedDomain.extend({
  records: z.array(KeptRecord),
  sites: z.array(z.object({ id: z.uuid(), name: z.string(), status: z.string() })),
  run_id: z.uuid().nullable(),
});

/** What a failed apply left to say: `errors.codes.<code>`. */
const Failure = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Where a customer stands in the wizard. The token of an own account stays sealed; `has_token` says that there is one. */
export const Wizard = z.object({
  id: z.uuid(),
  domain: z.string(),
  unicode_domain: z.string(),
  step: z.enum(wizardSteps),
  project_name: z.string().nullable(),
  account: z
    .object({
      type: z.enum(accountTypes),
      account_id: z.uuid().nullable(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      has_token: z.boolean(),
    })
    .nullable(),
  zone: z
    .object({ id: z.string(), status: z.string(), nameservers: z.array(z.string()), created: z.boolean() })
    .nullable(),
  lb_ip: z.string(),
  proxy_enabled: z.boolean(),
  change_set_id: z.uuid().nullable(),
  run_id: z.uuid().nullable(),
  /** The domain the run has made or is making. */
  domain_id: z.uuid().nullable(),
  error: Failure.nullable(),
  updated_at: z.string(),
});

export const CustomerStats = z.object({
  total_domains: z.number().int(),
  active_domains: z.number().int(),
  max_domains: z.number().int(),
  total_containers: z.number().int(),
  running_containers: z.number().int(),
  max_containers: z.number().int(),
  max_storage_gb: z.number().int(),
  max_bandwidth_gb: z.number().int(),
  subscription_plan: z.string(),
});

export const Paging = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export type OfferedAccountView = z.output<typeof OfferedAccount>;
export type CloudflareAccountView = z.output<typeof CloudflareAccount>;
export type HostedDomainView = z.output<typeof HostedDomain>;
export type DomainDetailView = z.output<typeof DomainDetail>;
export type WizardView = z.output<typeof Wizard>;
export type CustomerStatsView = z.output<typeof CustomerStats>;
