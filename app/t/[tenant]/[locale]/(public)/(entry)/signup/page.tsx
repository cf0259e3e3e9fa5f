import { MailIcon, PackageSearchIcon, UserCogIcon } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { EmptyState } from '@/components/page/empty-state';
import { largestSaving, packageOffers } from '@/components/signup/package-offer';
import { SignUpFlow } from '@/components/signup/signup-flow';
import { SignUpFrame } from '@/components/signup/signup-frame';
import { Alert, AlertDescription } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { shownBrand } from '@/lib/branding';
import { openPage } from '@/lib/doors/page';
import { openPublicPage, readPublic, type TenantParams } from '@/lib/doors/public-page';
import { clientMessages } from '@/lib/i18n/client-messages';
import type { Locale } from '@/lib/i18n/locales';
import { config } from '@/lib/kernel/config';
import { featureNames, listOfferedPackages } from '@/lib/licences';
import { checkSlug, signUp } from './actions';

type Props = { params: TenantParams };

const everybody = ['anonymous', 'customer', 'tenant_admin', 'admin', 'super_admin'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, tenant, branding } = await openPublicPage(params);
  if (!tenant.isHouse) return {};
  const t = await getTranslations({ locale, namespace: 'signup.meta' });
  return { title: t('title'), description: t('description', { name: branding.name }) };
}

/** Where institutions and resellers sign up: on the platform host alone. */
export default async function SignUpPage({ params }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const { tenant, actor, branding } = await openPage(params, { allow: everybody, from: '/signup' });
  if (!tenant.isHouse) notFound();
  const t = await getTranslations('signup');
  const { packages, names } = await readPublic(tenant, async (tx) => ({
    packages: await listOfferedPackages(tx),
    names: await featureNames(tx),
  }));
  const offers = await packageOffers(packages, names, locale);
  const days = Math.max(...offers.map((offer) => offer.trialDays), 1);
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={clientMessages(locale, ['signup', 'status'])}
      timeZone={tenant.timeZone}
    >
      <SignUpFrame
        brand={shownBrand(branding, true)}
        title={t('title')}
        text={t('text')}
        promises={[t('promises.trial', { days }), t('promises.card'), t('promises.instant')]}
      >
        {actor.kind === 'staff' ? (
          <EmptyState
            icon={<UserCogIcon />}
            title={t('staff.title')}
            description={t('staff.text')}
            action={
              <Button asChild>
                {actor.role === 'super_admin' ? (
                  <a href="/admin/tenants/new">{t('staff.action')}</a>
                ) : (
                  <a href="/admin">{t('staff.home')}</a>
                )}
              </Button>
            }
          />
        ) : offers.length === 0 ? (
          <EmptyState
            icon={<PackageSearchIcon />}
            title={t('empty.title')}
            description={t('empty.text')}
            action={
              <Button variant="outline" asChild>
                {branding.supportEmail ? (
                  <a href={`mailto:${branding.supportEmail}`}>
                    <MailIcon />
                    {t('empty.contact')}
                  </a>
                ) : (
                  <a href="/">{t('empty.home')}</a>
                )}
              </Button>
            }
          />
        ) : (
          <>
            {actor.kind === 'user' && (
              <Alert className="mx-auto mb-8 max-w-2xl">
                <AlertDescription>{t('signedInAs', { email: actor.email })}</AlertDescription>
              </Alert>
            )}
            <SignUpFlow
              offers={offers}
              saving={largestSaving(packages, locale)}
              locale={locale}
              suffix={`.${config().publicUrl.host}`}
              action={signUp}
              check={checkSlug}
            />
          </>
        )}
      </SignUpFrame>
    </NextIntlClientProvider>
  );
}
