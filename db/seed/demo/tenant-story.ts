/** One of the demo's tenants: what is written by hand; the rest is worked out from it. Ages are whole days before now. */
export type TenantStory = {
  slug: string;
  name: string;
  locale: 'tr' | 'en' | 'de';
  timeZone: string;
  /** Of the tenant's own plans. */
  currency: 'TRY' | 'USD' | 'EUR';
  daysAgo: number;
  customHost?: string;
  licence: {
    packageCode: string;
    amount: number;
    currency: 'TRY' | 'USD' | 'EUR';
    billingPeriod: 'monthly' | 'yearly';
  };
  /** `LicenseFeatures` the superadmin switched on or off by hand. */
  toggles: Record<string, boolean>;
  lineText: string;
  paymentMethod: 'credit_card' | 'bank_transfer';
  /** What became of the last invoice. */
  lastInvoice: 'paid' | 'pending' | 'overdue';
  /** Days a tenant has to pay. */
  dueDays: number;
  /** `TenantBrandingSettings`, with a colour theme of which three colours suffice. */
  general: Record<string, string>;
  theme: { name: string; primary: string; secondary: string; accent: string };
  advanced: Record<string, string>;
  plans: PlanStory[];
  people: PersonStory[];
  /** How much the tenant uses on a usual working day, at the end of the sixty days. */
  usage: { activeUsers: number; storageGb: number; apiCalls: number; bandwidthGb: number };
};

type PlanStory = {
  slug: string;
  name: string;
  description: string;
  /** Minor units. */
  priceMonthly: number;
  priceYearly: number;
  maxDomains: number;
  maxContainers: number;
  maxStorageGb: number;
  maxBandwidthGb: number;
  features: string[];
};

export type PersonStory = {
  name: string;
  email: string;
  role?: 'tenant_admin';
  daysAgo: number;
  plan: string;
  cycle?: 'monthly' | 'yearly';
  /** The plan before this one, and when it was changed. */
  changed?: { from: string; daysAgo: number };
  isActive?: false;
  domains?: DomainStory[];
};

export type DomainStory = { name: string; project: string; daysAgo: number; status: 'active' | 'pending' | 'failed' };
