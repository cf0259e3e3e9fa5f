export { hostMap, loadHosts, refreshHost } from './load-hosts';
export { activateTenant } from './operations/activate-tenant';
export { readPlatformStats } from './operations/read-platform-stats';
export { suspendTenant } from './operations/suspend-tenant';
export { type CustomDomainRow, customDomainsOf } from './queries/list-custom-domains';
export {
  isTenantStatus,
  listTenants,
  readTenant,
  type TenantDetail,
  type TenantOverview,
  tenantNames,
} from './queries/list-tenants';
export { type PlatformStats, platformStats } from './queries/platform-stats';
