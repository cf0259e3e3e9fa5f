import type { ReactNode } from 'react';
import { previewOf } from '@/lib/branding/preview-pages';

/**
 * A place in the side bar. `icon` is an element, e.g. `<GlobeIcon />`; `exact`: not current on the pages below it;
 * `reload`: the browser loads the page as a new document.
 */
export type NavItem = {
  label: string;
  href: string;
  icon?: ReactNode;
  exact?: boolean;
  badge?: ReactNode;
  reload?: boolean;
};

export type NavGroup = { label?: string; items: NavItem[] };

/**
 * The path a reader sees. While a tenant's page is rendered on the server the router still shows where it was rewritten to;
 * a page in the preview of a draft is at the place it has for visitors.
 */
export function visiblePath(path: string): string {
  const shown = path.replace(/^\/t\/[^/]+\/[a-z]{2}(?=\/|$)/, '') || '/';
  return previewOf(shown)?.page ?? shown;
}

function covers(item: NavItem, path: string): boolean {
  if (item.href === path) return true;
  return !item.exact && item.href !== '/' && path.startsWith(`${item.href}/`);
}

/** The item the path belongs to: of those that cover it, the one that says most. */
export function currentItem(nav: readonly NavGroup[], path: string): NavItem | undefined {
  return nav
    .flatMap((group) => group.items)
    .filter((item) => covers(item, path))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
