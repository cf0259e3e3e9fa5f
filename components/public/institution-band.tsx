import { ArrowRightIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** On the platform's own landing page: institutions and resellers may sell under their own name. */
export function InstitutionBand({ name }: { name: string }) {
  const t = useTranslations('signup.invitation');
  return (
    <section className="mx-auto w-full max-w-6xl px-4 pb-16 sm:px-6 sm:pb-24">
      <div className="flex flex-wrap items-center justify-between gap-x-10 gap-y-6 rounded-2xl border bg-surface px-6 py-8 sm:px-10">
        <div className="min-w-0 max-w-2xl">
          <h2 className="text-balance font-semibold text-xl tracking-tight sm:text-2xl">{t('title')}</h2>
          <p className="mt-2 text-pretty text-muted-foreground leading-relaxed">{t('text', { name })}</p>
        </div>
        <Button size="lg" variant="outline" asChild>
          <a href="/signup">
            {t('action')}
            <ArrowRightIcon />
          </a>
        </Button>
      </div>
    </section>
  );
}
