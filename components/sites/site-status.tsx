import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/page/status-badge';

const busy = ['pending', 'deploying', 'deleting'];

/** Where a site stands. */
export function SiteStatus({ status }: { status: string }) {
  const t = useTranslations('sites.status');
  return (
    <StatusBadge status={status} busy={busy.includes(status)}>
      {t.has(status as never) ? t(status as never) : status}
    </StatusBadge>
  );
}
