import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';

type LoadingPageProps = { shape?: 'list' | 'cards' | 'form'; rows?: number };

/** The outline of the page that comes, so that nothing jumps when it does. */
export function LoadingPage({ shape = 'list', rows = 6 }: LoadingPageProps) {
  const t = useTranslations('common');
  const lines = Array.from({ length: rows }, (_, index) => index);
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      <div className="mb-6 grid grid-cols-1 gap-2.5">
        <Skeleton className="h-7 w-56 max-w-full" />
        <Skeleton className="h-4 w-96 max-w-full" />
      </div>
      {shape === 'cards' && (
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          {lines.map((line) => (
            <Skeleton key={line} className="h-28 rounded-lg" />
          ))}
        </div>
      )}
      {shape === 'list' && (
        <Card className="gap-0 divide-y py-0">
          {lines.map((line) => (
            <div key={line} className="flex items-center gap-4 px-4 py-3.5">
              <Skeleton className="size-8 rounded-full" />
              <Skeleton className="h-4 flex-1" />
              <Skeleton className="h-4 w-20 max-sm:hidden" />
            </div>
          ))}
        </Card>
      )}
      {shape === 'form' && (
        <Card className="max-w-2xl px-5">
          {lines.map((line) => (
            <div key={line} className="grid gap-2">
              <Skeleton className="h-4 w-32" />
              <Skeleton className="h-9" />
            </div>
          ))}
        </Card>
      )}
    </div>
  );
}
