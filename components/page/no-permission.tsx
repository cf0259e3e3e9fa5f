import { LockIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/page/empty-state';

/** The reader may not see this; `action` leads on (back, or to whoever can grant it). */
export function NoPermission({ description, action }: { description?: string; action?: ReactNode }) {
  const t = useTranslations('common.noPermission');
  return (
    <EmptyState icon={<LockIcon />} title={t('title')} description={description ?? t('description')} action={action} />
  );
}
