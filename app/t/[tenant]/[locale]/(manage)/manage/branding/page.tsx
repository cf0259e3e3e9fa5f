import { ExternalLinkIcon } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { BrandPreview } from '@/components/manage/brand-preview';
import { ColorSection } from '@/components/manage/color-section';
import { ContactSection } from '@/components/manage/contact-section';
import { IdentitySection } from '@/components/manage/identity-section';
import { PictureSection } from '@/components/manage/picture-section';
import { PageHeader } from '@/components/page/page-header';
import { Button } from '@/components/ui/button';
import { brandingOf, shownBrand } from '@/lib/branding';
import { openPage } from '@/lib/doors/page';
import type { TenantParams } from '@/lib/doors/public-page';

type Props = { params: TenantParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'manage.branding' });
  return { title: t('metaTitle') };
}

/** The published branding, to look at. */
export default async function BrandingPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const { tenant } = await openPage(params, { allow: ['tenant_admin'], from: '/manage/branding' });
  const t = await getTranslations('manage.branding');
  const branding = await brandingOf(tenant);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description', { name: branding.name })}
        actions={
          <Button variant="outline" asChild>
            <a href="/" target="_blank" rel="noopener">
              {t('view')}
              <ExternalLinkIcon />
            </a>
          </Button>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <BrandPreview brand={shownBrand(branding, tenant.isHouse)} />
        <IdentitySection branding={branding} />
        <PictureSection branding={branding} />
        <ContactSection branding={branding} />
        <div className="min-w-0 lg:col-span-2">
          <ColorSection theme={branding.theme} />
        </div>
      </div>
    </>
  );
}
