'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Action } from '@/components/form/action-result';
import { ConfirmDialog } from '@/components/page/confirm-dialog';
import { Section } from '@/components/page/section';
import { Button } from '@/components/ui/button';
import type { SiteDetail } from '@/lib/sites';

type DeleteSiteProps = {
  site: Pick<SiteDetail, 'id' | 'name'>;
  remove: Action<{ id: string; confirm: string }, unknown>;
};

/** The way to be rid of a site: its name must be typed. */
export function DeleteSite({ site, remove }: DeleteSiteProps) {
  const t = useTranslations('sites.delete');
  const router = useRouter();
  return (
    <Section title={t('zone')} danger>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="min-w-0 flex-1 basis-72 text-sm">
          <p className="font-medium">{t('title')}</p>
          <p className="text-muted-foreground">{t('text')}</p>
        </div>
        <ConfirmDialog
          trigger={<Button variant="destructive">{t('action')}</Button>}
          title={t('confirmTitle', { name: site.name })}
          description={t('confirmText')}
          confirmLabel={t('action')}
          typedName={site.name}
          onConfirm={() => remove({ id: site.id, confirm: site.name })}
          onDone={() => router.refresh()}
        />
      </div>
    </Section>
  );
}
