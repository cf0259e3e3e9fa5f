import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/page/status-badge';
import type { HostedDomainView } from '@/lib/domains';

/** Where a domain stands. */
export function DomainStatus({ status }: { status: HostedDomainView['status'] }) {
  const t = useTranslations('domains.status');
  return (
    <StatusBadge status={status} busy={status === 'pending' || status === 'deleting'}>
      {t(status)}
    </StatusBadge>
  );
}
