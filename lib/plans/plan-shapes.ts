import { z } from 'zod';
import { currencies } from '@/db/schema/rules';
import type { Plan } from './queries';

const limit = z.coerce.number().int().min(0).max(1_000_000);
/** In whole units of the currency, as the first document's `DECIMAL(10, 2)`. */
const price = z.coerce
  .number()
  .min(0)
  .max(99_999_999)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, 'price_too_fine');

export const PlanFields = z.object({
  name: z.string().trim().min(1, 'required').max(50),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'required')
    .max(50)
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, 'slug_malformed'),
  description: z.string().trim().max(500).nullable(),
  price_monthly: price,
  price_yearly: price,
  currency: z.enum(currencies),
  max_domains: limit,
  max_containers: limit,
  max_storage_gb: limit,
  max_bandwidth_gb: limit,
  features: z.array(z.string().trim().min(1, 'required').max(100)).max(30),
  is_active: z.boolean(),
  is_visible: z.boolean(),
  sort_order: z.coerce.number().int().min(-1000).max(1000),
});

/** A plan as staff see it (first document, `subscription_plans`); prices in whole units of the currency. */
export const PlanRecord = z.object({
  ...PlanFields.shape,
  id: z.uuid(),
  /** Null: offered by every tenant. */
  tenant_id: z.uuid().nullable(),
  description: z.string().nullable(),
  currency: z.string(),
  created_at: z.date(),
  updated_at: z.date(),
});
export type PlanRecordView = z.output<typeof PlanRecord>;

export const minor = (value: number) => Math.round(value * 100);

export const planRecord = (plan: Plan): PlanRecordView => ({
  id: plan.id,
  tenant_id: plan.tenantId,
  name: plan.name,
  slug: plan.slug,
  description: plan.description,
  price_monthly: plan.priceMonthly / 100,
  price_yearly: plan.priceYearly / 100,
  currency: plan.currency as PlanRecordView['currency'],
  max_domains: plan.maxDomains,
  max_containers: plan.maxContainers,
  max_storage_gb: plan.maxStorageGb,
  max_bandwidth_gb: plan.maxBandwidthGb,
  features: plan.features,
  is_active: plan.isActive,
  is_visible: plan.isVisible,
  sort_order: plan.sortOrder,
  created_at: plan.createdAt,
  updated_at: plan.updatedAt,
});
