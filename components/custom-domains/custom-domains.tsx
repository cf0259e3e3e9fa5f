import { GlobeIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AddDomainForm } from '@/components/custom-domains/add-domain-form';
import type { DomainActions } from '@/components/custom-domains/domain-actions';
import { DomainCard } from '@/components/custom-domains/domain-card';
import { PrimaryHostForm } from '@/components/custom-domains/primary-host-form';
import { QueryProvider } from '@/components/dashboard/query-provider';
import { CopyField } from '@/components/page/copy-field';
import { EmptyState } from '@/components/page/empty-state';
import { Section } from '@/components/page/section';
import { unicodeName } from '@/lib/domains/unicode-name';
import type { CustomDomainList } from '@/lib/tenants/custom-domains/shapes';

type CustomDomainsProps = {
  list: CustomDomainList;
  originOf: (host: string) => string;
  actions: DomainActions;
  /** Beside the tenant's address on the platform: changing it. */
  platformHostAction?: ReactNode;
};

/** A tenant's addresses: the platform's, and those it brought along. */
export function CustomDomains({ list, originOf, actions, platformHostAction }: CustomDomainsProps) {
  const t = useTranslations('customDomains');
  const isStaff = actions.approve !== undefined;
  return (
    <QueryProvider>
      <div className="grid max-w-4xl gap-6">
        <Section
          title={t(isStaff ? 'platform.ofTenant' : 'platform.title')}
          description={t(isStaff ? 'platform.ofTenantText' : 'platform.text')}
          actions={platformHostAction}
        >
          <CopyField label={t(isStaff ? 'platform.ofTenant' : 'platform.title')} value={originOf(list.platformHost)} />
        </Section>
        <Section title={t('add.title')} description={t('add.text')}>
          <AddDomainForm action={actions.add} />
        </Section>
        {list.domains.length === 0 ? (
          <EmptyState icon={<GlobeIcon />} title={t('empty')} description={t('emptyText')} />
        ) : (
          list.domains.map((domain) => (
            <DomainCard
              key={domain.id}
              domain={domain}
              unicodeName={unicodeName(domain.host)}
              origin={originOf(domain.host)}
              platformOrigin={originOf(list.platformHost)}
              actions={actions}
            />
          ))
        )}
        {list.domains.some(({ status }) => status === 'active') && (
          <PrimaryHostForm
            key={`${list.primaryHost} ${list.redirectsToPrimary}`}
            list={list}
            names={Object.fromEntries(list.domains.map(({ host }) => [host, unicodeName(host)]))}
            action={actions.choose}
          />
        )}
      </div>
    </QueryProvider>
  );
}
