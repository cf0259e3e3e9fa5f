import type { Metadata } from 'next';
import Link from 'next/link';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { CustomDomains } from '@/components/custom-domains/custom-domains';
import { PageHeader } from '@/components/page/page-header';
import { Button } from '@/components/ui/button';
import { openPage, read } from '@/lib/doors/page';
import type { TenantParams } from '@/lib/doors/public-page';
import { clientMessages } from '@/lib/i18n/client-messages';
import type { Locale } from '@/lib/i18n/locales';
import { requireFeature } from '@/lib/licences';
import { hostOrigin } from '@/lib/tenants';
import { readCustomDomains } from '@/lib/tenants/custom-domains';
import { addDomain, checkDomain, chooseHost, removeDomain, verifyDomain } from './actions';

type Props = { params: TenantParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'customDomains' });
  return { title: t('metaTitle') };
}

/** The tenant's own addresses: adding them, proving them, and how far each has come. */
export default async function CustomDomainPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const ctx = await openPage(params, { allow: ['tenant_admin'], from: '/manage/custom-domain' });
  requireFeature(ctx, 'custom_domain'); // the middleware has asked already; it is never the only guard
  const t = await getTranslations('customDomains');
  const { name } = ctx.branding;
  const list = await read(ctx, (tx) => readCustomDomains(tx, ctx));
  return (
    <NextIntlClientProvider
      messages={clientMessages(locale as Locale, ['customDomains'])}
      timeZone={ctx.tenant.timeZone}
    >
      <PageHeader title={t('title')} description={t('description', { name })} />
      <CustomDomains
        list={list}
        originOf={hostOrigin}
        platformHostAction={
          !ctx.tenant.isHouse && (
            <Button variant="outline" size="sm" asChild>
              <Link href="/manage/address">{t('platform.change')}</Link>
            </Button>
          )
        }
        actions={{
          add: addDomain.bind(null, undefined),
          check: checkDomain.bind(null, undefined),
          verify: verifyDomain.bind(null, undefined),
          remove: removeDomain.bind(null, undefined),
          choose: chooseHost.bind(null, undefined),
        }}
      />
    </NextIntlClientProvider>
  );
}
