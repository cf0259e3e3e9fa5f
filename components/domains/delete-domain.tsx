'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Action } from '@/components/form/action-result';
import { ConfirmDialog } from '@/components/page/confirm-dialog';
import { Section } from '@/components/page/section';
import { Button } from '@/components/ui/button';
import { Field, FieldContent, FieldDescription, FieldLabel } from '@/components/ui/field';
import { Switch } from '@/components/ui/switch';
import type { DomainDetailView } from '@/lib/domains';

type DeleteDomainProps = {
  domain: Pick<DomainDetailView, 'id' | 'domain_name' | 'unicode_name' | 'use_cloudflare' | 'sites'>;
  remove: Action<{ id: string; delete_records: boolean; confirm: string }, { run_id: string }>;
};

/** The way to be rid of a domain: its name must be typed, and its records may go with it. */
export function DeleteDomain({ domain, remove }: DeleteDomainProps) {
  const t = useTranslations('domains.delete');
  const router = useRouter();
  const id = useId();
  const [records, setRecords] = useState(true);
  const name = domain.unicode_name;
  return (
    <Section title={t('zone')} danger>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="min-w-0 flex-1 basis-72 text-sm">
          <p className="font-medium">{t('title')}</p>
          <p className="text-muted-foreground">{t(domain.sites.length > 0 ? 'sitesFirst' : 'text')}</p>
        </div>
        <ConfirmDialog
          trigger={
            <Button variant="destructive" disabled={domain.sites.length > 0}>
              {t('action')}
            </Button>
          }
          title={t('confirmTitle', { domain: name })}
          description={t('confirmText')}
          confirmLabel={t('action')}
          typedName={name}
          onConfirm={async () => {
            const result = await remove({
              id: domain.id,
              delete_records: domain.use_cloudflare && records,
              confirm: domain.domain_name,
            });
            if (result.ok) router.push(`/domains/${domain.id}?run=${result.value.run_id}`);
            return result;
          }}
        >
          {domain.use_cloudflare && (
            <Field orientation="horizontal" className="justify-between gap-6 rounded-lg border p-3.5">
              <FieldContent>
                <FieldLabel htmlFor={id}>{t('dns')}</FieldLabel>
                <FieldDescription id={`${id}-text`}>{t('dnsText')}</FieldDescription>
              </FieldContent>
              <Switch id={id} aria-describedby={`${id}-text`} checked={records} onCheckedChange={setRecords} />
            </Field>
          )}
        </ConfirmDialog>
      </div>
    </Section>
  );
}
