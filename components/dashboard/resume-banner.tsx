import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { placeOf } from '@/components/domains/wizard/wizard-steps';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Progress } from '@/components/ui/progress';
import type { WizardView } from '@/lib/domains';

/** A set-up that was begun and left: one click to go on. */
export function ResumeBanner({ wizard }: { wizard: WizardView }) {
  const t = useTranslations('dashboard.resume');
  const domains = useTranslations('domains');
  const { step, position, total } = placeOf(wizard);
  return (
    <Card className="flex-row flex-wrap items-center justify-between gap-4 border-primary/30 bg-sidebar-active px-5 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium text-sm wrap-anywhere">{t('title', { domain: wizard.unicode_domain })}</p>
        <p className="text-sidebar-foreground text-sm">
          {domains('unfinished.text', { step: position, steps: total, name: domains(`wizard.names.${step}`) })}
        </p>
        <Progress
          value={((position - 1) / total) * 100}
          aria-label={domains('wizard.steps')}
          className="mt-2.5 h-1 max-w-60"
        />
      </div>
      <Button asChild>
        <Link href={`/domains/new?wizard=${wizard.id}`}>{t('action')}</Link>
      </Button>
    </Card>
  );
}
