'use client';

import { useCallback, useEffect, useState } from 'react';
import type { PreviewLook } from './preview-look';

/** How the preview is looked at: at first as wide as this screen suggests, and light or dark as the reader's own pages are. */
export function usePreviewLook(): [PreviewLook, (change: Partial<PreviewLook>) => void] {
  const [look, setLook] = useState<PreviewLook>({ page: 'login', device: 'desktop', dark: false });
  useEffect(() => {
    const dark = document.documentElement.classList.contains('dark');
    const device = window.matchMedia('(max-width: 48rem)').matches ? 'phone' : 'desktop';
    setLook((before) => ({ ...before, dark, device }));
  }, []);
  return [look, useCallback((change) => setLook((before) => ({ ...before, ...change })), [])];
}
