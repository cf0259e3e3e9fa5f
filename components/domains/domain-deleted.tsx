import { CircleCheckIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/page/empty-state';
import { Button } from '@/components/ui/button';

/** What stands where a domain was, for the one who deleted it just now. */
export function DomainDeleted() {
  const t = useTranslations('domains');
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <EmptyState
        icon={<CircleCheckIcon />}
        title={t('delete.gone')}
        description={t('delete.doneText')}
        action={
          <Button variant="outline" asChild>
            <Link href="/domains">{t('notFound.action')}</Link>
          </Button>
        }
      />
    </>
  );
}
