import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { CopyField } from '@/components/page/copy-field';
import { DescriptionList } from '@/components/page/description-list';
import { PageHeader } from '@/components/page/page-header';
import { Section } from '@/components/page/section';
import { ChangeSlug } from '@/components/tenants/change-slug';
import { openPage, read } from '@/lib/doors/page';
import type { TenantParams } from '@/lib/doors/public-page';
import { formatDate, timeSettingsOf } from '@/lib/i18n/format';
import { config } from '@/lib/kernel/config';
import { platformAddress } from '@/lib/tenants/platform-address';
import { listFormerSlugs } from '@/lib/tenants/queries/former-slugs';
import { changeAddress, checkAddress } from './actions';

type Props = { params: TenantParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'signup.address' });
  return { title: t('title') };
}

/** The tenant's address on the platform, and those it had before. */
export default async function AddressPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const ctx = await openPage(params, { allow: ['tenant_admin'], from: '/manage/address' });
  const t = await getTranslations('signup.address');
  const former = await read(ctx, (tx) => listFormerSlugs(tx, ctx));
  const { publicUrl } = config();
  const suffix = `.${publicUrl.host}`;
  const settings = timeSettingsOf(ctx.tenant, locale);
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} crumbs={[{ label: t('title') }]} />
      <div className="grid max-w-3xl gap-6">
        <Section
          title={t('current')}
          actions={
            !ctx.tenant.isHouse && (
              <ChangeSlug slug={ctx.tenant.slug} suffix={suffix} action={changeAddress} check={checkAddress} />
            )
          }
        >
          <CopyField label={t('current')} value={platformAddress(ctx.tenant, publicUrl)} />
        </Section>
        {former.length > 0 && (
          <Section title={t('former')} description={t('formerText')}>
            <DescriptionList
              items={former.map(({ slug, until }) => ({
                term: `${slug}${suffix}`,
                value: t('until', { date: formatDate(until, settings) }),
              }))}
            />
          </Section>
        )}
      </div>
    </>
  );
}
