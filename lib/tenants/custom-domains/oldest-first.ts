import { asc, sql } from 'drizzle-orm';
import { customDomains } from '@/db/schema/tenants';

/** The oldest domain first; of a domain and its `www`, which are added together, the domain. The same in every process. */
export const oldestFirst = [
  asc(customDomains.createdAt),
  sql`length(${customDomains.host})`,
  asc(customDomains.host),
] as const;
