import { getTranslations } from 'next-intl/server';
import { AuditTrail } from '@/components/admin/audit-trail';
import { RenameTenant } from '@/components/admin/rename-tenant';
import { DescriptionList } from '@/components/page/description-list';
import { Instant } from '@/components/page/instant';
import { Section } from '@/components/page/section';
import { StatCard } from '@/components/page/stat-card';
import { ChangeSlug } from '@/components/tenants/change-slug';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';
import { listEntries } from '@/lib/audit';
import { read } from '@/lib/doors/page';
import { localeNames } from '@/lib/i18n/locales';
import { config } from '@/lib/kernel/config';
import { changeTenantSlug, checkTenantSlug, rename } from '../actions';
import type { TabProps } from './tab';
import { TenantDomains } from './tenant-domains';

/** Genel Bilgiler. */
export async function GeneralTab({ ctx, tenant }: TabProps) {
  const t = await getTranslations('admin');
  const entries = await read(ctx, (tx) => listEntries(tx, { tenantId: tenant.id, limit: 8 }));
  const facts = [
    { term: t('tenant.name'), value: tenant.name },
    { term: t('tenant.slug'), value: <code className="text-xs">{tenant.slug}</code> },
    { term: t('tenant.locale'), value: localeNames[tenant.locale] },
    { term: t('tenant.timeZone'), value: tenant.timeZone },
    { term: t('tenant.currency'), value: tenant.currency },
    { term: t('columns.since'), value: <Instant at={tenant.createdAt} time /> },
    { term: t('tenant.id'), value: <code className="text-xs">{tenant.id}</code> },
  ];
  return (
    <div className="grid gap-6">
      {tenant.suspendedAt && (
        <Alert variant="destructive">
          <AlertTitle>
            {t('suspension.since')} <Instant at={tenant.suspendedAt} time />
          </AlertTitle>
          <AlertDescription>{tenant.suspendedReason}</AlertDescription>
        </Alert>
      )}
      <div className="grid gap-4 sm:grid-cols-3">
        <StatCard label={t('nav.customers')} value={tenant.customers} href={`/admin/customers?tenant=${tenant.id}`} />
        <StatCard label={t('nav.domains')} value={tenant.domains} href={`/admin/domains?tenant=${tenant.id}`} />
        <StatCard label={t('nav.sites')} value={tenant.sites} href={`/admin/sites?tenant=${tenant.id}`} />
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <div className="grid gap-6">
          <Section
            title={t('tenant.facts')}
            actions={
              <>
                {ctx.actor.role === 'super_admin' && (
                  <RenameTenant tenant={{ id: tenant.id, name: tenant.name }} action={rename} />
                )}
                {!tenant.isHouse && (
                  <ChangeSlug
                    slug={tenant.slug}
                    suffix={`.${config().publicUrl.host}`}
                    action={changeTenantSlug.bind(null, tenant.id)}
                    check={checkTenantSlug.bind(null, tenant.id)}
                  />
                )}
              </>
            }
          >
            <DescriptionList items={facts} />
          </Section>
          {tenant.status !== 'closed' && <TenantDomains ctx={ctx} tenantId={tenant.id} />}
        </div>
        <AuditTrail rows={entries.rows} href={`/admin/audit?tenant=${tenant.id}`} />
      </div>
    </div>
  );
}
