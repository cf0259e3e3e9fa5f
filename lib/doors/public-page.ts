import { notFound } from 'next/navigation';
import type { Branding } from '@/lib/branding';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { TenantRef } from '@/lib/kernel/context';
import { type Tx, tenantTransaction } from '@/lib/kernel/database';
import { hostMap } from '@/lib/tenants';
import { openDraft } from './draft';
import { isDraftSegment, segmentTenantId } from './segment';
import { shownTenant } from './shown-tenant';

export type TenantParams = Promise<{ tenant: string; locale: string }>;
export type PublicPage = { tenant: TenantRef; locale: Locale; branding: Branding; isDraft: boolean };

/**
 * A page for everybody. It may read what belongs to the tenant of its path, and neither cookies nor headers, so that it can
 * be kept in the cache under that path. The preview of a draft is another path, is never kept, and asks who looks.
 */
export async function openPublicPage(params: TenantParams): Promise<PublicPage> {
  const { tenant: segment, locale } = await params;
  const tenant = hostMap().byId(segmentTenantId(segment) ?? '');
  if (!tenant || !isLocale(locale)) notFound();
  const isDraft = isDraftSegment(segment);
  if (isDraft) await openDraft(tenant.id);
  return { ...(await shownTenant(tenant, isDraft)), locale, isDraft };
}

/** Reads for such a page: of its tenant, as nobody in particular. */
export const readPublic = <T>(tenant: TenantRef, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  tenantTransaction(tenant.id, fn);
