'use client';

import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/page/status-badge';
import type { Tone } from '@/components/page/tone';
import type { DomainCheck } from '@/lib/tenants/custom-domains/shapes';

const tones: Record<DomainCheck['state'], Tone> = {
  found: 'success',
  wrong: 'danger',
  missing: 'warning',
  differs: 'warning',
  no_answer: 'neutral',
};

type RecordCheckProps = { check: DomainCheck | undefined; pending: boolean };

/** What the domain's name servers have at this moment, and on request each of them. */
export function RecordCheck({ check, pending }: RecordCheckProps) {
  const t = useTranslations('customDomains.check');
  if (!check)
    return (
      <StatusBadge tone="neutral" busy={pending}>
        {t(pending ? 'looking' : 'unknown')}
      </StatusBadge>
    );
  return (
    <details className="group min-w-0">
      <summary className="inline-flex cursor-pointer items-center gap-2 rounded-md outline-none focus-visible:ring-[3px] focus-visible:ring-ring/50">
        <StatusBadge tone={tones[check.state]} busy={pending}>
          {t(check.state)}
        </StatusBadge>
        <span className="text-link text-xs group-open:hidden">{t('details')}</span>
      </summary>
      <ul className="mt-2 grid gap-1.5 text-xs">
        {check.servers.map(({ server, state, values }) => (
          <li key={server} className="min-w-0 text-muted-foreground">
            <span className="font-mono wrap-anywhere">{server}</span>: {t(state)}
            {values.length > 0 && <span className="block font-mono wrap-anywhere">{values.join(', ')}</span>}
          </li>
        ))}
        {check.servers.length === 0 && <li className="text-muted-foreground">{t('noServers')}</li>}
      </ul>
    </details>
  );
}
