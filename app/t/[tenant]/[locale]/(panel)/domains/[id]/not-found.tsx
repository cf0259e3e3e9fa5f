import { GlobeIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/page/empty-state';
import { Button } from '@/components/ui/button';

export default function NotFound() {
  const t = useTranslations('domains');
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <EmptyState
        icon={<GlobeIcon />}
        title={t('notFound.title')}
        description={t('notFound.text')}
        action={
          <Button variant="outline" asChild>
            <Link href="/domains">{t('notFound.action')}</Link>
          </Button>
        }
      />
    </>
  );
}
