import type { PlanRecordView } from '@/lib/plans';

type Currency = 'TRY' | 'USD' | 'EUR';

/** What the form holds: features one a line, no tenant as an empty text. */
export type PlanValues = {
  name: string;
  slug: string;
  description: string;
  price_monthly: number;
  price_yearly: number;
  currency: Currency;
  max_domains: number;
  max_containers: number;
  max_storage_gb: number;
  max_bandwidth_gb: number;
  features: string;
  is_active: boolean;
  is_visible: boolean;
  sort_order: number;
  tenant_id: string;
};

export type PlanInput = Omit<PlanValues, 'features' | 'tenant_id'> & { features: string[]; tenant_id: string | null };

export const emptyPlan = (currency: string): PlanValues => ({
  ...{ name: '', slug: '', description: '', price_monthly: 0, price_yearly: 0, currency: currency as Currency },
  ...{ max_domains: 1, max_containers: 1, max_storage_gb: 10, max_bandwidth_gb: 100 },
  ...{ features: '', is_active: true, is_visible: true, sort_order: 0, tenant_id: '' },
});

export const planValues = (plan: PlanRecordView): PlanValues => ({
  ...plan,
  description: plan.description ?? '',
  currency: plan.currency as Currency,
  features: plan.features.join('\n'),
  tenant_id: plan.tenant_id ?? '',
});

/** What the form holds as the operation takes it. */
export const planInput = ({ features, tenant_id, ...typed }: PlanValues): PlanInput => ({
  ...typed,
  features: features
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
  tenant_id: tenant_id || null,
});
