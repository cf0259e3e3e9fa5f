'use client';

import { CircleAlertIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTimeSettings } from '@/components/page/time-settings';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';
import { formatDate } from '@/lib/i18n/format';
import type { CustomDomain } from '@/lib/tenants/custom-domains/shapes';

/** What the live look at the records beside it says already, and may say better by now. */
const seenLive = new Set(['proof_missing', 'proof_differs', 'proof_wrong', 'dns_no_answer']);

/** What is wrong with a domain, and until when it is served all the same. */
export function DomainNotes({ domain }: { domain: CustomDomain }) {
  const t = useTranslations('customDomains.notes');
  const codes = useTranslations('errors.codes');
  const settings = useTimeSettings();
  if (domain.servedUntil)
    return (
      <Alert variant="destructive">
        <CircleAlertIcon aria-hidden="true" />
        <AlertTitle>{t('proofLost')}</AlertTitle>
        <AlertDescription>{t('servedUntil', { date: formatDate(domain.servedUntil, settings) })}</AlertDescription>
      </Alert>
    );
  if (!domain.failure || (domain.status === 'pending' && seenLive.has(domain.failure))) return null;
  const text = codes.has(domain.failure as never) ? codes(domain.failure as never) : t('unknown');
  return (
    <Alert variant={domain.status === 'failed' ? 'destructive' : 'default'}>
      <CircleAlertIcon aria-hidden="true" />
      <AlertTitle>{t(domain.failure === 'custom_domain_rejected' ? 'rejected' : 'problem')}</AlertTitle>
      <AlertDescription>
        <p>{text}</p>
        {domain.rejection && <p className="whitespace-pre-line">{domain.rejection}</p>}
      </AlertDescription>
    </Alert>
  );
}
