import { ExternalLinkIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import type { CustomDomainRow } from '@/lib/tenants';

type HostListProps = { own: string; origin: string; hosts: CustomDomainRow[] };

/** Where a tenant answers: its subdomain, and the hosts it brought along. */
export function HostList({ own, origin, hosts }: HostListProps) {
  const t = useTranslations('admin');
  return (
    <Section title={t('hosts.title')} flush>
      <ul className="divide-y text-sm">
        <li className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
          <a
            href={origin}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-w-0 items-center gap-1.5 font-medium text-link wrap-anywhere hover:underline"
          >
            {own}
            <ExternalLinkIcon aria-hidden="true" className="size-3.5 shrink-0" />
          </a>
          <span className="text-muted-foreground text-xs">{t('hosts.subdomain')}</span>
        </li>
        {hosts.map((host) => (
          <li key={host.id} className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
            <span className="min-w-0 font-medium wrap-anywhere">{host.host}</span>
            <StatusBadge status={host.status} tone={host.status === 'verified' ? 'info' : undefined}>
              {t(`hosts.status.${host.status}`)}
            </StatusBadge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
