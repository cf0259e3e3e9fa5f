import { redirect } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { openPage, type TenantPage } from '@/lib/doors/page';

export type PanelParams = Promise<{ tenant: string; locale: string }>;

/**
 * A page of the customer's panel. A tenant admin who hosts nothing here has no customer profile, and belongs in the
 * administration.
 */
export async function openPanel(params: PanelParams, from: string): Promise<TenantPage<'customer' | 'tenant_admin'>> {
  setRequestLocale((await params).locale);
  const ctx = await openPage(params, { allow: ['customer', 'tenant_admin'], from });
  if (!ctx.actor.customerId && !ctx.isDraft) redirect('/manage');
  return ctx;
}
