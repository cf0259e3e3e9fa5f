import type { hostedDomains } from '@/db/schema/domains';
import type { HostedDomainView } from './shapes';
import { unicodeName } from './unicode-name';

export type DomainRow = typeof hostedDomains.$inferSelect;

/** A hosted domain as its customer sees it. */
export const domainView = (row: DomainRow): HostedDomainView => ({
  id: row.id,
  domain_name: row.domainName,
  unicode_name: unicodeName(row.domainName),
  project_name: row.projectName,
  use_cloudflare: row.useCloudflare,
  cf_account_type: row.cfAccountType,
  cf_account_id: row.cfAccountId,
  cf_zone_id: row.cfZoneId,
  cf_proxy_enabled: row.cfProxyEnabled,
  lb_ip: row.lbIp,
  status: row.status,
  dns_configured: row.dnsConfigured,
  ssl_configured: row.sslConfigured,
  created_at: row.createdAt.toISOString(),
  updated_at: row.updatedAt.toISOString(),
});
