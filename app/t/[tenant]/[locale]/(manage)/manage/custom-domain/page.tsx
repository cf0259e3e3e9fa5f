import { GlobeIcon } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { CustomDomainTable } from '@/components/manage/custom-domain-table';
import { CopyField } from '@/components/page/copy-field';
import { EmptyState } from '@/components/page/empty-state';
import { PageHeader } from '@/components/page/page-header';
import { Section } from '@/components/page/section';
import { brandingOf } from '@/lib/branding';
import { openPage, read } from '@/lib/doors/page';
import type { TenantParams } from '@/lib/doors/public-page';
import { config } from '@/lib/kernel/config';
import { requireFeature } from '@/lib/licences';
import { platformAddress } from '@/lib/tenants/platform-address';
import { listCustomDomains } from '@/lib/tenants/queries/list-custom-domains';

type Props = { params: TenantParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'manage.customDomain' });
  return { title: t('metaTitle') };
}

/** The tenant's own addresses and how far each has come. */
export default async function CustomDomainPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const ctx = await openPage(params, { allow: ['tenant_admin'], from: '/manage/custom-domain' });
  requireFeature(ctx, 'custom_domain'); // the middleware has asked already; it is never the only guard
  const t = await getTranslations('manage.customDomain');
  const { name } = await brandingOf(ctx.tenant);
  const domains = await read(ctx, (tx) => listCustomDomains(tx, ctx));
  const address = platformAddress(ctx.tenant, config().publicUrl);
  return (
    <>
      <PageHeader title={t('title')} description={t('description', { name })} />
      <div className="grid gap-6">
        <Section title={t('address')} description={t('addressText')}>
          <div className="max-w-md">
            <CopyField label={t('address')} value={address} />
          </div>
        </Section>
        <Section title={t('list')} description={t('listText')} flush={domains.length > 0}>
          {domains.length === 0 ? (
            <EmptyState icon={<GlobeIcon />} title={t('empty')} description={t('emptyText')} />
          ) : (
            <CustomDomainTable domains={domains} />
          )}
        </Section>
      </div>
    </>
  );
}
