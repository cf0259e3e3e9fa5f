import { isId } from '@/lib/kernel/ids';

/** The tenant's segment of an internal path: id and branding version, so that a published branding is a new cache key. */
export const tenantSegment = (tenant: { id: string; brandingVersion: number }): string =>
  `${tenant.id}.${tenant.brandingVersion}`;

const draftMark = 'draft';

/** The same for the preview of what is not published yet. */
export const draftSegment = (tenant: { id: string; brandingVersion: number }): string =>
  `${tenantSegment(tenant)}.${draftMark}`;

/** Whether a page is asked for as a preview of the draft. */
export const isDraftSegment = (segment: string): boolean => decodeURIComponent(segment).split('.')[2] === draftMark;

/** The tenant's id in a segment; undefined when it is not of our making. */
export function segmentTenantId(segment: string): string | undefined {
  const id = decodeURIComponent(segment).split('.')[0];
  return isId(id) ? id : undefined;
}
