'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Action } from '@/components/form/action-result';
import { ConfirmDialog } from '@/components/page/confirm-dialog';
import { Section } from '@/components/page/section';
import { Button } from '@/components/ui/button';

type DeleteAccountProps = { account: { id: string; name: string }; remove: Action<{ id: string }, unknown> };

/** Removal of an account no domain was ever served from. */
export function DeleteAccount({ account, remove }: DeleteAccountProps) {
  const t = useTranslations('admin.accountForm');
  const common = useTranslations('common');
  const router = useRouter();
  return (
    <Section title={t('delete')} description={t('deleteText')} danger>
      <ConfirmDialog
        trigger={<Button variant="destructive">{t('delete')}</Button>}
        title={t('deleteTitle', { name: account.name })}
        typedName={account.name}
        confirmLabel={common('delete')}
        onConfirm={() => remove({ id: account.id })}
        onDone={() => router.push('/admin/cloudflare')}
      />
    </Section>
  );
}
