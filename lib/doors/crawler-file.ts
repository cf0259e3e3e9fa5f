import { createHash } from 'node:crypto';
import { robotsOf, robotsOfNothing, sitemapOf } from '@/lib/branding';
import { config } from '@/lib/kernel/config';
import type { TenantRef } from '@/lib/kernel/context';
import { hostMap } from '@/lib/tenants';
import type { PublicFile } from './tenant-file';

/** Scheme, primary host and port of a tenant: what links to it are built with. */
export function primaryOrigin(tenant: Pick<TenantRef, 'id'>): string {
  const { protocol, port, hostname } = config().publicUrl;
  return `${protocol}//${hostMap().primaryHost(tenant.id) ?? hostname}${port && `:${port}`}`;
}

const textFile = (bytes: string, contentType: string): PublicFile => ({
  bytes,
  contentType,
  mark: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
});

/** `robots.txt` of a tenant. */
export const robotsFile = async (tenant: TenantRef): Promise<PublicFile> =>
  textFile(robotsOf(primaryOrigin(tenant)), 'text/plain; charset=utf-8');

/** The same where nothing is served. */
export const closedRobotsFile = (): PublicFile => textFile(robotsOfNothing, 'text/plain; charset=utf-8');

/** `sitemap.xml` of a tenant. */
export const sitemapFile = async (tenant: TenantRef): Promise<PublicFile> =>
  textFile(sitemapOf(primaryOrigin(tenant), tenant.locale), 'application/xml; charset=utf-8');
