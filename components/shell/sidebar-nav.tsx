'use client';

import Link from 'next/link';
import { currentItem, type NavGroup } from '@/components/shell/nav';
import { useVisiblePath } from '@/components/shell/use-visible-path';
import { cn } from '@/components/ui/cn';

type SidebarNavProps = { nav: NavGroup[]; label: string; onNavigate?: () => void };

/** The groups of places; the current one is marked for eyes and for screen readers. */
export function SidebarNav({ nav, label, onNavigate }: SidebarNavProps) {
  const current = currentItem(nav, useVisiblePath());
  return (
    <nav aria-label={label} className="flex flex-col gap-5">
      {nav.map((group, index) => (
        <div key={group.label ?? index} className="flex flex-col gap-1">
          {group.label && (
            <p className="px-2.5 pb-0.5 font-medium text-muted-foreground text-xs wrap-anywhere">{group.label}</p>
          )}
          <ul className="flex flex-col gap-px">
            {group.items.map((item) => {
              const Place = item.reload ? 'a' : Link;
              return (
                <li key={item.href}>
                  <Place
                    href={item.href}
                    aria-current={item === current ? 'page' : undefined}
                    onClick={onNavigate}
                    className={cn(
                      'group/nav flex min-h-9 items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sidebar-foreground text-sm leading-tight outline-none transition-colors lg:min-h-8',
                      'hover:bg-foreground/5 hover:text-foreground focus-visible:ring-[3px] focus-visible:ring-ring/50',
                      'aria-[current=page]:bg-sidebar-active aria-[current=page]:font-medium aria-[current=page]:text-foreground',
                      '[&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-muted-foreground aria-[current=page]:[&>svg]:text-link',
                    )}
                  >
                    {item.icon}
                    <span className="min-w-0 flex-1 wrap-anywhere hyphens-auto">{item.label}</span>
                    {item.badge}
                  </Place>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
