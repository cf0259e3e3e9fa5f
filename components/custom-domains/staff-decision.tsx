'use client';

import { CheckIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DomainActions } from '@/components/custom-domains/domain-actions';
import { ActionButton } from '@/components/form/action-button';
import { ConfirmDialog } from '@/components/page/confirm-dialog';
import { Button } from '@/components/ui/button';
import { Field, FieldLabel } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { CustomDomain } from '@/lib/tenants/custom-domains/shapes';

type StaffDecisionProps = { domain: CustomDomain /** As people write it. */; name: string } & Required<
  Pick<DomainActions, 'approve' | 'reject'>
>;

/** Letting a proved domain into service, or refusing it. */
export function StaffDecision({ domain, name, approve, reject }: StaffDecisionProps) {
  const t = useTranslations('customDomains.staff');
  const router = useRouter();
  const [reason, setReason] = useState('');
  const { id, status } = domain;
  const canApprove = status === 'verified' || (status === 'approved' && !domain.runId);
  return (
    <>
      {canApprove && (
        <ActionButton
          size="sm"
          action={() => approve({ id })}
          success={t('approved', { host: name })}
          onSuccess={() => router.refresh()}
        >
          <CheckIcon />
          {t(status === 'approved' ? 'again' : 'approve')}
        </ActionButton>
      )}
      {domain.failure !== 'custom_domain_rejected' && (
        <ConfirmDialog
          trigger={
            <Button size="sm" variant="outline">
              {t('reject')}
            </Button>
          }
          title={t('rejectTitle', { host: name })}
          description={t('rejectText')}
          confirmLabel={t('reject')}
          onConfirm={() => reject({ id, reason })}
          onDone={() => router.refresh()}
        >
          <Field>
            <FieldLabel htmlFor={`reason-${id}`}>{t('reason')}</FieldLabel>
            <Textarea
              id={`reason-${id}`}
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        </ConfirmDialog>
      )}
    </>
  );
}
