'use client';

import { useLayoutEffect } from 'react';

/**
 * Light or dark on a page that the browser made alone, where the script of the page's head has not run: Next answers some
 * errors with an empty document. Says the same as `public/theme.js`.
 */
export function useTheme(): void {
  useLayoutEffect(() => {
    let choice: string | null = null;
    try {
      choice = localStorage.getItem('theme');
    } catch {
      // Storage is off: follow the system.
    }
    const system = window.matchMedia('(prefers-color-scheme: dark)').matches;
    document.documentElement.classList.toggle('dark', choice === 'dark' || (choice !== 'light' && system));
  }, []);
}
