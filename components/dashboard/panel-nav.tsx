import { AppWindowIcon, GlobeIcon, LayoutDashboardIcon, Settings2Icon } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { NavGroup } from '@/components/shell/nav';

/** The places of the customer's panel; a tenant admin also finds the way to the administration. */
export async function panelNav(role: 'customer' | 'tenant_admin'): Promise<NavGroup[]> {
  const t = await getTranslations('nav');
  const places: NavGroup = {
    items: [
      { label: t('dashboard'), href: '/dashboard', icon: <LayoutDashboardIcon /> },
      { label: t('domains'), href: '/domains', icon: <GlobeIcon /> },
      { label: t('sites'), href: '/sites', icon: <AppWindowIcon /> },
    ],
  };
  if (role !== 'tenant_admin') return [places];
  return [places, { items: [{ label: t('manage'), href: '/manage', icon: <Settings2Icon /> }] }];
}
