import { createHash } from 'node:crypto';
import { robotsOf, robotsOfNothing, sitemapOf } from '@/lib/branding';
import type { TenantRef } from '@/lib/kernel/context';
import { primaryOrigin } from '@/lib/tenants';
import type { PublicFile } from './tenant-file';

const textFile = (bytes: string, contentType: string): PublicFile => ({
  bytes,
  contentType,
  mark: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
});

/** `robots.txt` of a tenant. */
export const robotsFile = async (tenant: TenantRef): Promise<PublicFile> =>
  textFile(robotsOf(primaryOrigin(tenant.id)), 'text/plain; charset=utf-8');

/** The same where nothing is served. */
export const closedRobotsFile = (): PublicFile => textFile(robotsOfNothing, 'text/plain; charset=utf-8');

/** `sitemap.xml` of a tenant. */
export const sitemapFile = async (tenant: TenantRef): Promise<PublicFile> =>
  textFile(sitemapOf(primaryOrigin(tenant.id), tenant.locale), 'application/xml; charset=utf-8');
