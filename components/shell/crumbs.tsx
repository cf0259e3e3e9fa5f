'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { createContext, Fragment, type ReactNode, use, useEffect, useState } from 'react';
import { currentItem, type NavGroup } from '@/components/shell/nav';
import { useVisiblePath } from '@/components/shell/use-visible-path';
import {
  Breadcrumb,
  BreadcrumbItem,
  BreadcrumbLink,
  BreadcrumbList,
  BreadcrumbPage,
  BreadcrumbSeparator,
} from '@/components/ui/breadcrumb';

export type Crumb = { label: string; href?: string };

const CrumbsContext = createContext<{ crumbs: Crumb[]; set: (crumbs: Crumb[]) => void } | null>(null);

export function CrumbsProvider({ children }: { children: ReactNode }) {
  const [crumbs, set] = useState<Crumb[]>([]);
  return <CrumbsContext value={{ crumbs, set }}>{children}</CrumbsContext>;
}

/** Tells the top bar what lies below the place in the side bar: `[{ label: 'ornek.com', href: '/domains/1' }, { label: 'DNS' }]`. */
export function Crumbs({ items }: { items: Crumb[] }) {
  const set = use(CrumbsContext)?.set;
  const key = JSON.stringify(items);
  useEffect(() => {
    set?.(JSON.parse(key));
    return () => set?.([]);
  }, [set, key]);
  return null;
}

/** The path in the top bar: the place from the side bar, then what the page added. Phones show only the last. */
export function TopCrumbs({ nav }: { nav: NavGroup[] }) {
  const t = useTranslations('common.shell');
  const place = currentItem(nav, useVisiblePath());
  const added = use(CrumbsContext)?.crumbs ?? [];
  const trail: Crumb[] = [...(place ? [{ label: place.label, href: place.href }] : []), ...added];
  if (trail.length === 0) return null;
  const last = trail.length - 1;
  return (
    <Breadcrumb aria-label={t('breadcrumb')} className="min-w-0">
      <BreadcrumbList>
        {trail.map((crumb, index) => (
          <Fragment key={`${crumb.href ?? ''}${crumb.label}`}>
            {index > 0 && <BreadcrumbSeparator className="max-sm:hidden" />}
            <BreadcrumbItem className={index < last ? 'max-sm:hidden' : undefined}>
              {index === last || !crumb.href ? (
                <BreadcrumbPage>{crumb.label}</BreadcrumbPage>
              ) : (
                <BreadcrumbLink asChild>
                  <Link href={crumb.href}>{crumb.label}</Link>
                </BreadcrumbLink>
              )}
            </BreadcrumbItem>
          </Fragment>
        ))}
      </BreadcrumbList>
    </Breadcrumb>
  );
}
