import { getTranslations } from 'next-intl/server';
import { TenantState } from '@/components/admin/tenant-state';
import { TenantTabs, tenantTabs } from '@/components/admin/tenant-tabs';
import { PageHeader } from '@/components/page/page-header';
import { StatusBadge } from '@/components/page/status-badge';
import { openAdminPage, read } from '@/lib/doors/page';
import { readTenant } from '@/lib/tenants';
import { type Asked, text } from '../../../asked';
import { foundOr404 } from '../../../found';
import { activate, suspend } from '../actions';
import { BrandingTab } from './branding-tab';
import { FeaturesTab } from './features-tab';
import { GeneralTab } from './general-tab';
import { InvoicesTab } from './invoices-tab';
import { LicenceTab } from './licence-tab';
import { UsageTab } from './usage-tab';

type Props = { params: Promise<{ id: string }>; searchParams: Asked };

const views = {
  general: GeneralTab,
  licence: LicenceTab,
  branding: BrandingTab,
  features: FeaturesTab,
  invoices: InvoicesTab,
  usage: UsageTab,
} as const;

/** A tenant, in the six tabs of the second document; each reads only what it shows. */
export default async function TenantPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await searchParams;
  const ctx = await openAdminPage(`/admin/tenants/${id}`);
  const t = await getTranslations('admin');
  const tenant = await foundOr404(id, (known) => read(ctx, (tx) => readTenant(tx, known)));
  const tab = tenantTabs.find((each) => each === text(asked.tab)) ?? 'general';
  const View = views[tab];
  return (
    <>
      <PageHeader
        title={tenant.name}
        description={tenant.slug}
        crumbs={[{ label: tenant.name }]}
        badge={<StatusBadge status={tenant.status}>{t(`tenantStatus.${tenant.status}`)}</StatusBadge>}
        actions={
          ctx.actor.role === 'super_admin' &&
          !tenant.isHouse && <TenantState tenant={tenant} suspend={suspend} activate={activate} />
        }
      />
      <TenantTabs tenantId={tenant.id} current={tab} />
      <View ctx={ctx} tenant={tenant} asked={asked} />
    </>
  );
}
