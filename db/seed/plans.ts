import type { plans } from '../schema/plans';

/**
 * Plans every tenant offers until it makes its own. `free` has the first document's column defaults, `basic` and
 * `premium` its examples; their prices (9.99, 29.99, 299.99) carry no currency there and are taken as US dollars.
 */
export const planRows: (typeof plans.$inferInsert)[] = [
  {
    name: 'Free',
    slug: 'free',
    description: 'Free plan',
    currency: 'USD',
    maxDomains: 1,
    maxContainers: 1,
    maxStorageGb: 10,
    maxBandwidthGb: 100,
    features: ['SSL'],
    sortOrder: 0,
  },
  {
    name: 'Basic',
    slug: 'basic',
    description: 'Basic plan',
    priceMonthly: 9_99,
    priceYearly: 99_99,
    currency: 'USD',
    maxDomains: 1,
    maxContainers: 1,
    maxStorageGb: 25,
    maxBandwidthGb: 250,
    features: ['SSL', 'Backup'],
    sortOrder: 1,
  },
  {
    name: 'Premium',
    slug: 'premium',
    description: 'Premium plan',
    priceMonthly: 29_99,
    priceYearly: 299_99,
    currency: 'USD',
    maxDomains: 10,
    maxContainers: 10,
    maxStorageGb: 100,
    maxBandwidthGb: 1000,
    features: ['SSL', 'Backup', 'Support'],
    sortOrder: 2,
  },
];
