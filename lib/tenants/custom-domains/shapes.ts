import { z } from 'zod';
import { customDomainStatuses, tlsWays } from '@/db/schema/tenants';
import { toHostName } from '@/lib/kernel/host-name';

/** A host as a person types it; comes out in ASCII, lower case, without a final dot. */
export const HostName = z
  .string()
  .trim()
  .min(1, 'required')
  .max(1000, 'domain_malformed')
  .transform((text, ctx) => {
    const name = toHostName(text);
    if (name?.includes('.')) return name;
    ctx.addIssue({ code: 'custom', message: 'domain_malformed' });
    return z.NEVER;
  });

const DomainRecord = z.object({
  purpose: z.enum(['proof', 'routing']),
  type: z.enum(['TXT', 'CNAME', 'A', 'AAAA']),
  name: z.string(),
  value: z.string(),
});

const states = ['found', 'wrong', 'missing', 'no_answer'] as const;

/** What the authoritative servers say, one entry a thing that must be right. */
export const DomainCheck = z.object({
  purpose: z.enum(['proof', 'routing']),
  type: z.enum(['TXT', 'CNAME', 'A']),
  name: z.string(),
  /** Any of these is right (of the proof: the one). */
  expected: z.array(z.string()),
  state: z.enum([...states, 'differs']),
  servers: z.array(z.object({ server: z.string(), state: z.enum(states), values: z.array(z.string()) })),
});
export type DomainCheck = z.output<typeof DomainCheck>;

export const CustomDomain = z.object({
  id: z.uuid(),
  host: z.string(),
  status: z.enum(customDomainStatuses),
  /** Links of the tenant are built with it. */
  isPrimary: z.boolean(),
  /** Error code (`errors.codes.*`) of what is wrong with it; null when nothing is. */
  failure: z.string().nullable(),
  /** What staff said when they refused it (`failure` is then `custom_domain_rejected`). */
  rejection: z.string().nullable(),
  tls: z.enum(tlsWays).nullable(),
  createdAt: z.date(),
  verifiedAt: z.date().nullable(),
  approvedAt: z.date().nullable(),
  lastCheckedAt: z.date().nullable(),
  proofLostAt: z.date().nullable(),
  /** While the proof is missing: when the host stops being served. */
  servedUntil: z.date().nullable(),
  certificateUntil: z.date().nullable(),
  /** The run that is setting it up at this moment (`/api/runs/:id/events`). */
  runId: z.string().nullable(),
  records: z.array(DomainRecord),
});
export type CustomDomain = z.output<typeof CustomDomain>;

/** The documented answer of `POST .../domain/verify`, with what is behind it. */
export const Verification = z.object({
  id: z.uuid(),
  domain: z.string(),
  status: z.enum(customDomainStatuses),
  domainVerified: z.boolean(),
  failure: z.string().nullable(),
  records: z.array(DomainRecord),
  checks: z.array(DomainCheck),
});
export type Verification = z.output<typeof Verification>;

export const CustomDomainList = z.object({
  domains: z.array(CustomDomain),
  /** The tenant's host on the platform; it always works. */
  platformHost: z.string(),
  /** The host that was chosen; null: the oldest one in service, else the platform's. */
  primaryHost: z.string().nullable(),
  /** The host links are built with at this moment. */
  effectivePrimaryHost: z.string(),
  redirectsToPrimary: z.boolean(),
});
export type CustomDomainList = z.output<typeof CustomDomainList>;
