'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import type { Action } from '@/components/form/action-result';
import { ConfirmDialog } from '@/components/page/confirm-dialog';
import { RelativeTime } from '@/components/page/relative-time';
import { Section } from '@/components/page/section';
import { Button } from '@/components/ui/button';
import type { WizardView } from '@/lib/domains';
import { placeOf } from './wizard/wizard-steps';

type Props = { wizards: WizardView[]; abandon: Action<{ wizard_id: string }, unknown> };

/** Set-ups that were begun and left: to go on with, or to discard. */
export function UnfinishedWizards({ wizards, abandon }: Props) {
  const t = useTranslations('domains');
  const router = useRouter();
  if (wizards.length === 0) return null;
  return (
    <Section title={t('unfinished.title')} flush className="mb-6">
      <ul className="divide-y">
        {wizards.map((wizard) => {
          const { step, position, total } = placeOf(wizard);
          return (
            <li key={wizard.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
              <div className="min-w-0 flex-1 basis-48">
                <p className="truncate font-medium text-sm">{wizard.unicode_domain}</p>
                <p className="text-muted-foreground text-xs">
                  {t('unfinished.text', { step: position, steps: total, name: t(`wizard.names.${step}`) })}
                  {' · '}
                  <RelativeTime at={wizard.updated_at} />
                </p>
              </div>
              <div className="flex gap-2">
                <ConfirmDialog
                  trigger={
                    <Button variant="ghost" size="sm">
                      {t('unfinished.discard')}
                    </Button>
                  }
                  title={t('unfinished.discardTitle', { domain: wizard.unicode_domain })}
                  description={t('unfinished.discardText')}
                  confirmLabel={t('unfinished.discard')}
                  onConfirm={() => abandon({ wizard_id: wizard.id })}
                  onDone={() => {
                    toast.success(t('unfinished.discarded'));
                    router.refresh();
                  }}
                />
                <Button size="sm" variant="outline" asChild>
                  <Link href={`/domains/new?wizard=${wizard.id}`}>{t('unfinished.continue')}</Link>
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
