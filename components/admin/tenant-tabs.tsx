import {
  BadgeCheckIcon,
  ChartLineIcon,
  InfoIcon,
  PaletteIcon,
  ReceiptTextIcon,
  SlidersHorizontalIcon,
} from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';

const icons = {
  general: InfoIcon,
  licence: BadgeCheckIcon,
  branding: PaletteIcon,
  features: SlidersHorizontalIcon,
  invoices: ReceiptTextIcon,
  usage: ChartLineIcon,
} as const;

export type TenantTab = keyof typeof icons;
export const tenantTabs = Object.keys(icons) as TenantTab[];

/** The six tabs of a tenant, as links: each has an address of its own. */
export function TenantTabs({ tenantId, current }: { tenantId: string; current: TenantTab }) {
  const t = useTranslations('admin.tabs');
  return (
    <nav aria-label={t('label')} className="mb-6 overflow-x-auto border-b [scrollbar-width:none]">
      <ul className="flex gap-5">
        {tenantTabs.map((tab) => {
          const Icon = icons[tab];
          return (
            <li key={tab}>
              <Link
                href={tab === 'general' ? `/admin/tenants/${tenantId}` : `/admin/tenants/${tenantId}?tab=${tab}`}
                aria-current={tab === current ? 'page' : undefined}
                scroll={false}
                className={cn(
                  '-mb-px inline-flex min-h-10 items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 px-0.5 font-medium text-muted-foreground text-sm outline-none transition-colors hover:text-foreground focus-visible:ring-[3px] focus-visible:ring-ring/50 focus-visible:ring-inset',
                  tab === current && 'border-primary text-foreground',
                )}
              >
                <Icon aria-hidden="true" className="size-4" />
                {t(tab)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
