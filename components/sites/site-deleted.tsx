import { CircleCheckIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/page/empty-state';
import { Button } from '@/components/ui/button';

/** What stands where a site was. */
export function SiteDeleted({ name }: { name: string }) {
  const t = useTranslations('sites.delete');
  return (
    <>
      <h1 className="sr-only">{name}</h1>
      <EmptyState
        icon={<CircleCheckIcon />}
        title={t('done', { name })}
        description={t('doneText')}
        action={
          <Button variant="outline" asChild>
            <Link href="/sites">{t('back')}</Link>
          </Button>
        }
      />
    </>
  );
}
