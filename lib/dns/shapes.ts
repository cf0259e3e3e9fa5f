import { z } from 'zod';
import { DomainName, HostedDomain, OfferedAccount } from '@/lib/domains';

/** A provider's secret: taken in, never given out. */
const ProviderToken = z
  .string()
  .trim()
  .min(1, 'required')
  .max(200, 'too_long')
  .regex(/^[\w.-]+$/, 'token_malformed');

export const SelectCompanyAccount = z.object({
  domain: DomainName,
  /** Without it: the active account with the most room. */
  account_id: z.uuid().optional(),
});
export const SelectedAccount = z.object({ wizard_id: z.uuid(), account: OfferedAccount });

/** `cf_token` (and `cf_email`): an own account. `account_id`: a company's. Neither: the account chosen before. */
export const ValidateZone = z.object({
  domain: DomainName,
  account_id: z.uuid().optional(),
  cf_token: ProviderToken.optional(),
  cf_email: z.string().trim().max(255).pipe(z.email('not_email')).optional(),
});
export const Zone = z.object({
  wizard_id: z.uuid(),
  zone_id: z.string(),
  nameservers: z.array(z.string()),
  /** `pending` until the registrar's name servers point to `nameservers`, then `active`. */
  status: z.string(),
  /** True when it did not exist before. */
  created: z.boolean(),
});

export const CheckNameservers = z.object({ domain: DomainName, zone_id: z.string().max(100).optional() });
export const Nameservers = z.object({
  configured: z.boolean(),
  status: z.string(),
  current_nameservers: z.array(z.string()),
  required_nameservers: z.array(z.string()),
  /** What asking the DNS gave: `found`, `no_such_domain`, `no_records`, `no_answer`. */
  lookup: z.enum(['found', 'no_such_domain', 'no_records', 'no_answer']),
});

/** Records to set by hand where no Cloudflare account is used. */
const ManualRecord = z.object({
  type: z.enum(['A', 'TXT']),
  name: z.string(),
  value: z.string(),
  /** What the DNS says now. */
  found: z.array(z.string()),
  correct: z.boolean(),
});
export const ManualRecords = z.object({ configured: z.boolean(), records: z.array(ManualRecord) });

/** A record as previews show it. */
const PreviewRecord = z.object({
  type: z.string(),
  name: z.string(),
  content: z.string(),
  ttl: z.number().int(),
  proxied: z.boolean(),
});
const Change = z.object({
  action: z.enum(['create', 'update', 'delete', 'keep']),
  name: z.string(),
  type: z.string(),
  old: PreviewRecord.nullable(),
  new: PreviewRecord.nullable(),
});

const bound = { zone_id: z.string().max(100).optional(), cf_token: ProviderToken.optional() };
const flag = z.union([z.boolean(), z.stringbool()]);

export const PreviewChanges = z.object({ domain: DomainName, ...bound, proxy_enabled: flag.optional() });
export const Preview = z.object({
  id: z.uuid(),
  domain: z.string(),
  new_ip: z.string(),
  proxy_enabled: z.boolean(),
  /** Of the zone the changes were worked out from. */
  fingerprint: z.string(),
  /** `keep`: already as wanted; listed so that the person sees it. */
  changes: z.array(Change),
  /** How many records stay as they are, and how many of them are for mail. */
  untouched: z.object({ total: z.number().int(), mail: z.number().int() }),
  /** Names of mail exchangers whose own address would move with these changes: worth a warning. */
  mail_hosts: z.array(z.string()),
});

export const ApplyChanges = z.object({
  domain: DomainName,
  ...bound,
  /** The preview as it was given; its `id` says which. Without: the last one. */
  preview: z.looseObject({ id: z.uuid().optional() }).optional(),
  proxy_enabled: flag.optional(),
  project_name: z.string().trim().max(100).optional(),
});
/** `run_id` is null where nothing has to be done outside (no Cloudflare). */
export const Applied = z.object({ domain: HostedDomain, run_id: z.uuid().nullable() });

export const DeleteDomain = z.object({
  id: z.uuid(),
  delete_records: flag.default(false),
  /** The domain's name, when a person was asked to type it. */
  confirm: z.string().trim().max(300).optional(),
});
export const Deleting = z.object({ id: z.uuid(), run_id: z.uuid() });

export type PreviewView = z.output<typeof Preview>;
export type ChangeView = z.output<typeof Change>;
export type NameserversView = z.output<typeof Nameservers>;
export type ManualRecordsView = z.output<typeof ManualRecords>;
