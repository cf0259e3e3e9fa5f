import { getTranslations } from 'next-intl/server';
import { brandStyle } from '@/components/admin/brand-style';
import { ColorSwatches } from '@/components/admin/color-swatches';
import { HostList } from '@/components/admin/host-list';
import { Logo } from '@/components/brand/logo';
import { DescriptionList } from '@/components/page/description-list';
import { Section } from '@/components/page/section';
import { brandingOf, shownBrand } from '@/lib/branding';
import { read } from '@/lib/doors/page';
import { config } from '@/lib/kernel/config';
import { customDomainsOf } from '@/lib/tenants';
import type { TabProps } from './tab';

/** Branding: how the tenant looks to its customers, as its licence lets it. */
export async function BrandingTab({ ctx, tenant }: TabProps) {
  const t = await getTranslations('admin.branding');
  const branding = await brandingOf({ ...tenant, locale: tenant.locale });
  const hosts = await read(ctx, (tx) => customDomainsOf(tx, tenant.id));
  const { publicUrl } = config();
  const own = tenant.isHouse ? publicUrl.host : `${tenant.slug}.${publicUrl.host}`;
  const colors = branding.theme ? brandStyle(branding.theme.primary) : undefined;
  const rows = [
    { term: t('name'), value: branding.name },
    { term: t('metaTitle'), value: branding.metaTitle },
    { term: t('metaDescription'), value: branding.metaDescription },
    { term: t('metaKeywords'), value: branding.metaKeywords },
    { term: t('email'), value: branding.supportEmail },
    { term: t('phone'), value: branding.supportPhone },
    { term: t('address'), value: branding.address },
    { term: 'Facebook', value: branding.facebookUrl },
    { term: 'X', value: branding.twitterUrl },
    { term: 'LinkedIn', value: branding.linkedinUrl },
    { term: 'Instagram', value: branding.instagramUrl },
  ].filter((row) => row.value);
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
      <div className="grid gap-6">
        <Section title={t('identity')}>
          <DescriptionList items={rows} />
        </Section>
        <HostList own={own} origin={`${publicUrl.protocol}//${own}`} hosts={hosts} />
      </div>
      <div className="grid gap-6">
        <Section title={t('logo')}>
          <div className="grid place-items-center rounded-md border bg-surface px-4 py-8" style={colors}>
            <Logo brand={shownBrand(branding, tenant.isHouse)} size="lg" />
          </div>
        </Section>
        <Section title={t('colors')} description={branding.theme ? undefined : t('noTheme')}>
          {branding.theme && <ColorSwatches theme={branding.theme} />}
        </Section>
      </div>
    </div>
  );
}
