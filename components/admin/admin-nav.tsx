import {
  AppWindowIcon,
  BadgeCheckIcon,
  BuildingIcon,
  ChartLineIcon,
  CloudIcon,
  GlobeIcon,
  LayoutDashboardIcon,
  MailIcon,
  PackageIcon,
  ReceiptTextIcon,
  ScrollTextIcon,
  TagsIcon,
  UsersIcon,
} from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { NavGroup } from '@/components/shell/nav';

/** The places of the staff's panel. */
export async function adminNav(): Promise<NavGroup[]> {
  const t = await getTranslations('admin.nav');
  return [
    { items: [{ label: t('dashboard'), href: '/admin', icon: <LayoutDashboardIcon />, exact: true }] },
    {
      label: t('licensing'),
      items: [
        { label: t('tenants'), href: '/admin/tenants', icon: <BuildingIcon /> },
        { label: t('licences'), href: '/admin/licences', icon: <BadgeCheckIcon /> },
        { label: t('packages'), href: '/admin/packages', icon: <PackageIcon /> },
      ],
    },
    {
      label: t('hosting'),
      items: [
        { label: t('customers'), href: '/admin/customers', icon: <UsersIcon /> },
        { label: t('domains'), href: '/admin/domains', icon: <GlobeIcon /> },
        { label: t('sites'), href: '/admin/sites', icon: <AppWindowIcon /> },
        { label: t('plans'), href: '/admin/plans', icon: <TagsIcon /> },
        { label: t('cloudflare'), href: '/admin/cloudflare', icon: <CloudIcon /> },
      ],
    },
    {
      label: t('running'),
      items: [
        { label: t('billing'), href: '/admin/billing', icon: <ReceiptTextIcon /> },
        { label: t('analytics'), href: '/admin/analytics', icon: <ChartLineIcon /> },
        { label: t('mail'), href: '/admin/mail', icon: <MailIcon /> },
        { label: t('audit'), href: '/admin/audit', icon: <ScrollTextIcon /> },
      ],
    },
  ];
}
