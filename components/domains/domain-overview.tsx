import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/page/copy-button';
import { DescriptionList } from '@/components/page/description-list';
import { RelativeTime } from '@/components/page/relative-time';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import type { DomainDetailView } from '@/lib/domains';

/** The facts of a domain. */
export function DomainOverview({ domain }: { domain: DomainDetailView }) {
  const t = useTranslations('domains');
  const ready = (is: boolean) => (
    <StatusBadge tone={is ? 'success' : 'warning'}>{t(is ? 'detail.ready' : 'detail.waiting')}</StatusBadge>
  );
  const code = (value: string | null, name: string) =>
    value ? (
      <span className="flex min-w-0 items-center gap-1">
        <code className="min-w-0 truncate font-mono text-[0.8125rem]">{value}</code>
        <CopyButton value={value} label={name} />
      </span>
    ) : (
      t('detail.none')
    );
  const cloudflare = domain.use_cloudflare
    ? [
        { term: t('detail.zoneId'), value: code(domain.cf_zone_id, t('detail.zoneId')) },
        { term: t('detail.proxy'), value: t(domain.cf_proxy_enabled ? 'detail.on' : 'detail.off') },
      ]
    : [];
  return (
    <Section title={t('detail.overview')}>
      <DescriptionList
        columns={2}
        items={[
          { term: t('detail.dns'), value: ready(domain.dns_configured) },
          { term: t('detail.tls'), value: ready(domain.ssl_configured) },
          { term: t('detail.provider'), value: t(`accountType.${domain.cf_account_type}`) },
          { term: t('detail.loadBalancer'), value: code(domain.lb_ip, t('detail.loadBalancer')) },
          ...cloudflare,
          { term: t('detail.added'), value: <RelativeTime at={domain.created_at} /> },
        ]}
      />
    </Section>
  );
}
