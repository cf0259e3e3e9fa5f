export { Slug, StaffSlug } from './check-slug';
export { hostOrigin, primaryOrigin } from './host-origin';
export { hostMap, loadHosts, refreshHost } from './load-hosts';
export { activateTenant } from './operations/activate-tenant';
export { changeSlug } from './operations/change-slug';
export { checkSlugChoice } from './operations/check-slug';
export { readPlatformStats } from './operations/read-platform-stats';
export { renameTenant } from './operations/rename-tenant';
export { suspendTenant } from './operations/suspend-tenant';
export {
  isTenantStatus,
  listTenants,
  readTenant,
  type TenantDetail,
  type TenantOverview,
  tenantNames,
} from './queries/list-tenants';
export { type PlatformStats, platformStats } from './queries/platform-stats';
export { assertSlugFree, forgetFormerOwner, holdSlugs } from './slugs-in-use';
