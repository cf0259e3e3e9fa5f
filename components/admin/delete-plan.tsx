'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Action } from '@/components/form/action-result';
import { ConfirmDialog } from '@/components/page/confirm-dialog';
import { Section } from '@/components/page/section';
import { Button } from '@/components/ui/button';

type DeletePlanProps = {
  plan: { id: string; name: string };
  /** How many customers have it or had it. */
  sold: number;
  remove: Action<{ id: string }, unknown>;
};

/** Deletion of a plan nobody ever had; of others it says why not. */
export function DeletePlan({ plan, sold, remove }: DeletePlanProps) {
  const t = useTranslations('admin.planForm');
  const common = useTranslations('common');
  const router = useRouter();
  return (
    <Section title={t('delete')} description={sold > 0 ? t('deleteSold', { customers: sold }) : t('deleteText')} danger>
      {sold === 0 && (
        <ConfirmDialog
          trigger={<Button variant="destructive">{t('delete')}</Button>}
          title={t('deleteTitle', { name: plan.name })}
          confirmLabel={common('delete')}
          onConfirm={() => remove({ id: plan.id })}
          onDone={() => router.push('/admin/plans')}
        />
      )}
    </Section>
  );
}
