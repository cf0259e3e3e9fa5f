'use client';

import { useEffect } from 'react';
import { wizardSeenCookie } from '@/components/domains/wizard/wizard-seen-cookie';

/** Remembers for this browser session that the first-domain wizard was shown, so that it does not open by itself again. */
export function WizardSeen() {
  useEffect(() => {
    const secure = window.location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `${wizardSeenCookie}=1; path=/; samesite=lax${secure}`;
  }, []);
  return null;
}
