'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/form/action-button';
import type { Action } from '@/components/form/action-result';
import { ConfirmDialog } from '@/components/page/confirm-dialog';
import { Button } from '@/components/ui/button';

type CustomerStatusButtonProps = {
  customer: { id: string; email: string; is_active: boolean };
  action: Action<{ id: string; is_active: boolean }, unknown>;
};

/** Blocks a customer, after a question; lets a blocked one in again at once. */
export function CustomerStatusButton({ customer, action }: CustomerStatusButtonProps) {
  const t = useTranslations('admin.customer');
  if (!customer.is_active) {
    return (
      <ActionButton action={() => action({ id: customer.id, is_active: true })} success={t('unblocked')}>
        {t('unblock')}
      </ActionButton>
    );
  }
  return (
    <ConfirmDialog
      trigger={<Button variant="outline">{t('block')}</Button>}
      title={t('blockTitle')}
      description={t('blockText', { email: customer.email })}
      confirmLabel={t('block')}
      onConfirm={() => action({ id: customer.id, is_active: false })}
    />
  );
}
