import { CheckIcon, RocketIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { StepBody, StepCard, StepFooter } from '@/components/domains/wizard/step-card';
import { Button } from '@/components/ui/button';
import type { HostedDomainView } from '@/lib/domains';

/** After the last step: it worked, and what to do next. */
export function DoneStep({ domain }: { domain: Pick<HostedDomainView, 'id' | 'unicode_name'> }) {
  const t = useTranslations('domains.wizard');
  return (
    <StepCard
      title={
        <span className="flex items-center gap-3">
          <span className="grid size-9 shrink-0 place-content-center rounded-full bg-success-soft text-success-text">
            <CheckIcon aria-hidden="true" className="size-5" strokeWidth={2.5} />
          </span>
          {t('done.title', { domain: domain.unicode_name })}
        </span>
      }
      text={t('done.text')}
    >
      <StepBody>
        <div className="flex flex-wrap items-center justify-between gap-4 rounded-lg border bg-muted/60 p-4">
          <div className="flex min-w-0 flex-1 basis-60 gap-3 text-sm">
            <RocketIcon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-link" />
            <div className="min-w-0">
              <p className="font-medium">{t('done.deploy')}</p>
              <p className="text-muted-foreground">{t('done.deployText')}</p>
            </div>
          </div>
          <Button asChild>
            <Link href={`/sites/new?domain=${domain.id}`}>{t('done.deploy')}</Link>
          </Button>
        </div>
      </StepBody>
      <StepFooter>
        <Button variant="ghost" asChild>
          <Link href="/domains/new?start">{t('done.another')}</Link>
        </Button>
        <Button variant="outline" asChild>
          <Link href={`/domains/${domain.id}`}>{t('done.details')}</Link>
        </Button>
      </StepFooter>
    </StepCard>
  );
}
