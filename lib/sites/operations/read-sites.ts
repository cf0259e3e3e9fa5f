import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { listSitesOf, siteDetail } from '../queries';
import { SiteDetail, SiteView } from '../shapes';

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

export const listSites = operation({
  name: 'site.list',
  kind: 'read',
  allow: ['customer', 'tenant_admin'],
  input: z.object({
    page: whole(1, 100_000).default(1),
    limit: whole(1, 100).default(20),
    search: z.string().max(100).optional(),
  }),
  output: z.object({
    sites: z.array(SiteView),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    limit: z.number(),
  }),
  run: ({ input, ctx, tx }) => listSitesOf(tx, ctx, input),
});

export const readSite = operation({
  name: 'site.read',
  kind: 'read',
  allow: ['customer', 'tenant_admin'],
  input: z.object({ id: z.uuid('not_found') }),
  output: SiteDetail,
  run: ({ input, ctx, tx }) => siteDetail(tx, ctx, input.id),
});
