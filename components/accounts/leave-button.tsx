'use client';

import { LogOutIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/form/action-button';
import type { ActionResult } from '@/components/form/action-result';

/** Signs out; the home page is loaded anew, so that nothing of the session stays in the browser. */
export function LeaveButton({ action }: { action: () => Promise<ActionResult<unknown>> }) {
  const t = useTranslations('accounts.account.leave');
  return (
    <ActionButton variant="outline" action={action} onSuccess={() => window.location.assign('/')}>
      <LogOutIcon />
      {t('submit')}
    </ActionButton>
  );
}
