import { AppWindowIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/page/empty-state';
import { Button } from '@/components/ui/button';

export default function NotFound() {
  const t = useTranslations('sites');
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <EmptyState
        icon={<AppWindowIcon />}
        title={t('notFound.title')}
        description={t('notFound.text')}
        action={
          <Button variant="outline" asChild>
            <Link href="/sites">{t('notFound.action')}</Link>
          </Button>
        }
      />
    </>
  );
}
