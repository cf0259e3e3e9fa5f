import { getLocale, getTranslations } from 'next-intl/server';
import { AuditTrail } from '@/components/admin/audit-trail';
import { ChangePlanDialog } from '@/components/admin/change-plan-dialog';
import { CustomerFacts } from '@/components/admin/customer-facts';
import { CustomerStatusButton } from '@/components/admin/customer-status-button';
import { DomainTable } from '@/components/admin/domain-table';
import { EmptyLine } from '@/components/admin/empty-line';
import { SiteTable } from '@/components/admin/site-table';
import { PageHeader } from '@/components/page/page-header';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import { openAdminPage } from '@/lib/doors/page';
import { formatMoney } from '@/lib/i18n/format';
import { foundOr404 } from '../../../found';
import { changePlan, changeStatus } from '../actions';
import { readCustomerPage } from './read';

type Props = { params: Promise<{ id: string }> };

/** A customer: plan and limits, domains, sites, history. */
export default async function CustomerPage({ params }: Props) {
  const { id } = await params;
  const ctx = await openAdminPage(`/admin/customers/${id}`);
  const t = await getTranslations('admin');
  const locale = await getLocale();
  const { customer, tenantName, plans, domains, sites, history } = await foundOr404(id, (known) =>
    readCustomerPage(ctx, known),
  );
  const name = customer.full_name ?? customer.email;
  const choices = plans.map((plan) => ({
    slug: plan.slug,
    label: `${plan.name} (${formatMoney(plan.priceMonthly, plan.currency, locale)})`,
  }));
  const planName = plans.find((plan) => plan.slug === customer.subscription_plan)?.name ?? customer.subscription_plan;
  return (
    <>
      <PageHeader
        title={name}
        description={customer.email}
        crumbs={[{ label: name }]}
        badge={
          <StatusBadge tone={customer.is_active ? 'success' : 'neutral'}>
            {t(customer.is_active ? 'customer.active' : 'customer.blocked')}
          </StatusBadge>
        }
        actions={
          <>
            <ChangePlanDialog customer={customer} plans={choices} action={changePlan} />
            <CustomerStatusButton customer={customer} action={changeStatus} />
          </>
        }
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <div className="grid gap-6">
          <Section title={t('nav.domains')} flush>
            {domains.length > 0 ? (
              <DomainTable domains={domains} ofOne />
            ) : (
              <EmptyLine>{t('customer.noDomains')}</EmptyLine>
            )}
          </Section>
          <Section title={t('nav.sites')} flush>
            {sites.length > 0 ? <SiteTable sites={sites} ofOne /> : <EmptyLine>{t('customer.noSites')}</EmptyLine>}
          </Section>
        </div>
        <div className="grid gap-6">
          <CustomerFacts customer={customer} tenantName={tenantName} planName={planName} />
          <AuditTrail rows={history} />
        </div>
      </div>
    </>
  );
}
