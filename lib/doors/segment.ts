import { isId } from '@/lib/kernel/ids';

/** The tenant's segment of an internal path: id and branding version, so that a published branding is a new cache key. */
export const tenantSegment = (tenant: { id: string; brandingVersion: number }): string =>
  `${tenant.id}.${tenant.brandingVersion}`;

/** The tenant's id in a segment; undefined when it is not of our making. */
export function segmentTenantId(segment: string): string | undefined {
  const id = decodeURIComponent(segment).split('.')[0];
  return isId(id) ? id : undefined;
}
