import { AppWindowIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/page/empty-state';
import { Button } from '@/components/ui/button';

export default function NotFound() {
  const t = useTranslations('sites.notFound');
  return (
    <EmptyState
      icon={<AppWindowIcon />}
      title={t('title')}
      description={t('text')}
      action={
        <Button variant="outline" asChild>
          <Link href="/sites">{t('action')}</Link>
        </Button>
      }
    />
  );
}
