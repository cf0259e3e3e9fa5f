import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { OverviewCard } from '@/components/dashboard/overview-card';
import { DomainStatus } from '@/components/domains/domain-status';
import { Button } from '@/components/ui/button';
import type { HostedDomainView } from '@/lib/domains';

/** The customer's newest domains. */
export function DomainsCard({ domains, total }: { domains: HostedDomainView[]; total: number }) {
  const t = useTranslations('dashboard');
  const account = useTranslations('domains.accountType');
  return (
    <OverviewCard
      title={t('domains.title')}
      href="/domains"
      total={total}
      lines={domains.map((domain) => ({
        id: domain.id,
        href: `/domains/${domain.id}`,
        title: domain.unicode_name,
        detail: domain.project_name ?? account(domain.cf_account_type),
        status: <DomainStatus status={domain.status} />,
      }))}
      empty={{
        title: t('domains.empty'),
        text: t('domains.emptyText'),
        action: (
          <Button size="sm" variant="outline" asChild>
            <Link href="/domains/new?start">{t('addDomain')}</Link>
          </Button>
        ),
      }}
    />
  );
}
