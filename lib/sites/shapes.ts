import { z } from 'zod';
import type { containers, sites } from '@/db/schema/sites';

/** A site as lists and the documented answers show it (first document, "Container Deployment"). */
export const SiteView = z.object({
  id: z.uuid(),
  name: z.string(),
  container_type: z.string(),
  domain_id: z.uuid().nullable(),
  domain: z.string().nullable(),
  status: z.string(),
  access_url: z.string().nullable(),
  run_id: z.uuid().nullable(),
  created_at: z.date(),
});
export type SiteView = z.infer<typeof SiteView>;

export const ContainerView = z.object({
  id: z.uuid(),
  service: z.string(),
  image: z.string(),
  status: z.string(),
  engine_id: z.string().nullable(),
  ports: z.array(z.object({ container: z.number(), host: z.number().optional() })),
});
export type ContainerView = z.infer<typeof ContainerView>;

export const SiteDetail = SiteView.extend({
  config: z.record(z.string(), z.unknown()),
  customer_id: z.uuid(),
  containers: z.array(ContainerView),
});
export type SiteDetail = z.infer<typeof SiteDetail>;

export const siteView = (site: typeof sites.$inferSelect, domain: string | null): SiteView => ({
  id: site.id,
  name: site.name,
  container_type: site.templateKey,
  domain_id: site.domainId,
  domain,
  status: site.status,
  access_url: site.accessUrl,
  run_id: site.runId,
  created_at: site.createdAt,
});

export const containerView = (row: typeof containers.$inferSelect): ContainerView => ({
  id: row.id,
  service: row.service,
  image: row.image,
  status: row.status,
  engine_id: row.engineId,
  ports: row.ports,
});
