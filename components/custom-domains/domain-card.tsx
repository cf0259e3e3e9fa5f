'use client';

import { ExternalLinkIcon, RefreshCwIcon, Trash2Icon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { toast } from 'sonner';
import type { DomainActions } from '@/components/custom-domains/domain-actions';
import { DomainNotes } from '@/components/custom-domains/domain-notes';
import { DomainRecords } from '@/components/custom-domains/domain-records';
import { DomainStages } from '@/components/custom-domains/domain-stages';
import { StaffDecision } from '@/components/custom-domains/staff-decision';
import { ActionButton } from '@/components/form/action-button';
import { ConfirmDialog } from '@/components/page/confirm-dialog';
import { Instant } from '@/components/page/instant';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { CustomDomain } from '@/lib/tenants/custom-domains/shapes';

/** Milliseconds between two looks while a domain is brought into service. */
const pause = 3_000;

type DomainCardProps = {
  domain: CustomDomain;
  unicodeName: string;
  origin: string;
  /** Where the tenant can always be reached. */
  platformOrigin: string;
  actions: DomainActions;
};

/** One domain: where it stands, what is to be done next, and how to be rid of it. */
export function DomainCard({ domain, unicodeName, origin, platformOrigin, actions }: DomainCardProps) {
  const t = useTranslations('customDomains');
  const router = useRouter();
  const { host, status, runId } = domain;
  const isLive = status === 'active';
  const mayDecide = actions.approve && actions.reject;

  useEffect(() => {
    if (!runId) return;
    const timer = setInterval(() => router.refresh(), pause);
    return () => clearInterval(timer);
  }, [runId, router]);

  return (
    <Section
      title={unicodeName}
      description={unicodeName === host ? undefined : <span className="font-mono text-xs wrap-anywhere">{host}</span>}
      actions={
        <>
          {domain.isPrimary && isLive && <Badge variant="brand">{t('primary.badge')}</Badge>}
          <StatusBadge status={status} tone={status === 'verified' ? 'info' : undefined} busy={runId !== null}>
            {t(`status.${status}`)}
          </StatusBadge>
        </>
      }
      footer={
        <>
          <span className="min-w-0 text-xs">
            {domain.lastCheckedAt ? (
              <>
                {t('checked')} <Instant at={domain.lastCheckedAt} time />
              </>
            ) : (
              t('notChecked')
            )}
          </span>
          <span className="flex flex-wrap gap-2 sm:justify-end">
            {actions.approve && actions.reject && mayDecide && (
              <StaffDecision domain={domain} name={unicodeName} approve={actions.approve} reject={actions.reject} />
            )}
            <ActionButton
              size="sm"
              variant={status === 'pending' || status === 'failed' ? 'default' : 'outline'}
              action={() => actions.verify({ domain: host })}
              onSuccess={({ domainVerified }) => {
                if (domainVerified) toast.success(t('verify.found'));
                else toast.warning(t('verify.missing'), { description: t('verify.missingText') });
                router.refresh();
              }}
            >
              <RefreshCwIcon />
              {t('verify.submit')}
            </ActionButton>
            {isLive && (
              <Button size="sm" variant="outline" asChild>
                <a href={origin} target="_blank" rel="noreferrer">
                  <ExternalLinkIcon />
                  {t('open')}
                </a>
              </Button>
            )}
            <ConfirmDialog
              trigger={
                <Button size="sm" variant="ghost" aria-label={t('remove.of', { host: unicodeName })}>
                  <Trash2Icon />
                </Button>
              }
              title={t('remove.title', { host: unicodeName })}
              description={t(isLive ? 'remove.liveText' : 'remove.text')}
              confirmLabel={t('remove.submit')}
              typedName={isLive ? unicodeName : undefined}
              onConfirm={() => actions.remove({ domain: host })}
              onDone={() => {
                // Nothing answers here any more; the query passes by a redirect the browser may remember.
                if (window.location.hostname === host)
                  return window.location.assign(`${platformOrigin}/manage/custom-domain?without=${host}`);
                toast.success(t('remove.done', { host: unicodeName }));
                router.refresh();
              }}
            />
          </span>
        </>
      }
    >
      <div className="grid gap-5">
        <DomainStages domain={domain} />
        <DomainNotes domain={domain} />
        {status === 'verified' && !mayDecide && <p className="text-sm">{t('awaiting')}</p>}
        {isLive ? (
          <LiveFacts domain={domain} check={actions.check} />
        ) : (
          <DomainRecords domain={domain} check={actions.check} />
        )}
      </div>
    </Section>
  );
}

function LiveFacts({ domain, check }: { domain: CustomDomain; check: DomainActions['check'] }) {
  const t = useTranslations('customDomains');
  return (
    <>
      {domain.certificateUntil && (
        <p className="text-muted-foreground text-sm">
          {t('certificateUntil')} <Instant at={domain.certificateUntil} />
        </p>
      )}
      <details open={domain.proofLostAt !== null}>
        <summary className="cursor-pointer rounded-md text-link text-sm outline-none focus-visible:ring-[3px] focus-visible:ring-ring/50">
          {t('records.keep')}
        </summary>
        <div className="mt-4">
          <DomainRecords domain={domain} check={check} />
        </div>
      </details>
    </>
  );
}
