import { GlobeIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/page/empty-state';
import { Button } from '@/components/ui/button';

export default function NotFound() {
  const t = useTranslations('domains.notFound');
  return (
    <EmptyState
      icon={<GlobeIcon />}
      title={t('title')}
      description={t('text')}
      action={
        <Button variant="outline" asChild>
          <Link href="/domains">{t('action')}</Link>
        </Button>
      }
    />
  );
}
