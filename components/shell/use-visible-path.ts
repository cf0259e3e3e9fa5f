'use client';

import { usePathname } from 'next/navigation';
import { visiblePath } from '@/components/shell/nav';

/** `usePathname()` as the reader sees it; the same on the server and in the browser. */
export function useVisiblePath(): string {
  return visiblePath(usePathname() ?? '/');
}
