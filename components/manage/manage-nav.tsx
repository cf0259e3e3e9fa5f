import {
  AtSignIcon,
  GlobeIcon,
  LayoutDashboardIcon,
  PaletteIcon,
  PanelLeftIcon,
  ReceiptTextIcon,
  UsersIcon,
} from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { NavGroup } from '@/components/shell/nav';

/** The places of the administration; what the licence lacks is not shown. */
export async function manageNav(features: ReadonlySet<string>): Promise<NavGroup[]> {
  const t = await getTranslations('manage.nav');
  const domain = { label: t('customDomain'), href: '/manage/custom-domain', icon: <GlobeIcon /> };
  return [
    {
      label: t('selling'),
      items: [
        { label: t('overview'), href: '/manage', icon: <LayoutDashboardIcon />, exact: true },
        { label: t('customers'), href: '/manage/customers', icon: <UsersIcon /> },
      ],
    },
    {
      label: t('appearance'),
      items: [
        { label: t('branding'), href: '/manage/branding', icon: <PaletteIcon /> },
        { label: t('address'), href: '/manage/address', icon: <AtSignIcon /> },
        ...(features.has('custom_domain') ? [domain] : []),
      ],
    },
    {
      label: t('licence'),
      items: [{ label: t('invoices'), href: '/manage/invoices', icon: <ReceiptTextIcon /> }],
    },
    { label: t('own'), items: [{ label: t('panel'), href: '/dashboard', icon: <PanelLeftIcon /> }] },
  ];
}
