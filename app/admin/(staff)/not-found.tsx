import { FileQuestionIcon } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/page/empty-state';
import { Button } from '@/components/ui/button';

/** A link to something that is gone, or never was. */
export default async function StaffNotFound() {
  const t = await getTranslations('admin.missing');
  return (
    <EmptyState
      icon={<FileQuestionIcon />}
      title={t('title')}
      description={t('text')}
      action={
        <Button variant="outline" asChild>
          <Link href="/admin">{t('home')}</Link>
        </Button>
      }
    />
  );
}
