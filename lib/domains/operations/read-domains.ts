import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { DomainFilter, domainDetail, listDomainsOf } from '../queries';
import { CustomerStats, DomainDetail, HostedDomain } from '../shapes';
import { customerStats } from '../stats';

const count = z.number().int();

/** The customer's domains, a page at a time. */
export const listDomains = operation({
  name: 'domain.list',
  kind: 'read',
  allow: ['customer', 'tenant_admin'],
  input: DomainFilter,
  output: z.object({ domains: z.array(HostedDomain), total: count, page: count, limit: count, pages: count }),
  run: ({ input, ctx, tx }) => listDomainsOf(tx, ctx, input),
});

/** One domain with its records and sites. */
export const readDomain = operation({
  name: 'domain.read',
  kind: 'read',
  allow: ['customer', 'tenant_admin'],
  input: z.object({ id: z.uuid() }),
  output: DomainDetail,
  run: ({ input, ctx, tx }) => domainDetail(tx, ctx, input.id),
});

/** Counts and limits of the customer. */
export const readStats = operation({
  name: 'customer.read_stats',
  kind: 'read',
  allow: ['customer', 'tenant_admin'],
  input: z.object({}),
  output: CustomerStats,
  run: ({ ctx, tx }) => customerStats(tx, ctx),
});
