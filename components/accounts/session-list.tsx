'use client';

import { KeyRoundIcon, MonitorIcon, SmartphoneIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import type { Action } from '@/components/form/action-result';
import { ConfirmDialog } from '@/components/page/confirm-dialog';
import { RelativeTime } from '@/components/page/relative-time';
import { StatusBadge } from '@/components/page/status-badge';
import { useTimeSettings } from '@/components/page/time-settings';
import { Button } from '@/components/ui/button';
import type { SessionRow } from '@/lib/accounts/queries/list-sessions';
import { formatDate } from '@/lib/i18n/format';

type SessionListProps = { sessions: SessionRow[]; action: Action<{ id: string }, unknown> };

/** Where one is signed in, and the way to end it. */
export function SessionList({ sessions, action }: SessionListProps) {
  const t = useTranslations('accounts.account.sessions');
  const name = useSessionName();
  const settings = useTimeSettings();
  const router = useRouter();
  const done = () => {
    toast.success(t('revoked'));
    router.refresh();
  };
  return (
    <ul className="divide-y">
      {sessions.map((session) => (
        <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
          <SessionIcon session={session} />
          <div className="min-w-0 flex-1 basis-52">
            <p className="flex flex-wrap items-center gap-2 font-medium text-sm wrap-anywhere">
              {name(session)}
              {session.current && <StatusBadge tone="success">{t('current')}</StatusBadge>}
            </p>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-muted-foreground text-xs">
              {session.ip && <span className="wrap-anywhere">{t('address', { ip: session.ip })}</span>}
              <span>{t('since', { date: formatDate(session.createdAt, settings) })}</span>
              <span>
                {t('seen')}: <RelativeTime at={session.lastSeenAt} />
              </span>
            </p>
          </div>
          {!session.current && (
            <ConfirmDialog
              trigger={
                <Button variant="outline" size="sm">
                  {t('revoke')}
                </Button>
              }
              title={t('revokeTitle')}
              description={t('revokeText', { device: name(session) })}
              confirmLabel={t('revoke')}
              onConfirm={() => action({ id: session.id })}
              onDone={done}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function useSessionName() {
  const t = useTranslations('accounts.account.sessions');
  return ({ kind, device }: SessionRow) => {
    if (kind === 'token') return t('token');
    const { browser, system } = device;
    return browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('unknownDevice'));
  };
}

function SessionIcon({ session }: { session: SessionRow }) {
  const Icon = session.kind === 'token' ? KeyRoundIcon : session.device.handheld ? SmartphoneIcon : MonitorIcon;
  return (
    <span className="grid size-9 shrink-0 place-content-center rounded-lg border bg-surface text-muted-foreground">
      <Icon aria-hidden="true" className="size-4" />
    </span>
  );
}
