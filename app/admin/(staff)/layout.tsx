import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { adminNav } from '@/components/admin/admin-nav';
import { PanelShell } from '@/components/shell/panel-shell';
import { brandingOf, shownBrand } from '@/lib/branding';
import { openAdminPage } from '@/lib/doors/page';
import { config } from '@/lib/kernel/config';
import { leave } from './actions';

/** Staff alone, over all tenants. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const { tenant, actor } = await openAdminPage('/admin');
  const t = await getTranslations('admin');
  const { sandbox } = config();
  return (
    <PanelShell
      brand={shownBrand(await brandingOf(tenant), true)}
      nav={await adminNav()}
      user={{ name: actor.name, email: actor.email }}
      signOut={leave.bind(null, {})}
      homeHref="/admin"
      area={t('area')}
      sandbox={sandbox.cloudflare || sandbox.stripe}
    >
      {children}
    </PanelShell>
  );
}
