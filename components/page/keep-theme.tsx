'use client';

import { useLayoutEffect } from 'react';

/**
 * Light or dark where the script of the page's head does not run: the browser makes the whole page anew when a new branding
 * gives it another address inside, and when Next answers an error with an empty document. Says the same as `public/theme.js`.
 */
export function KeepTheme() {
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
  return null;
}
