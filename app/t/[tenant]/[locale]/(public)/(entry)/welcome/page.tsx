import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Arrival } from '@/components/accounts/arrival';
import { AuthCard } from '@/components/shell/auth-card';
import { shownBrand } from '@/lib/branding';
import { entryHomes, openEntryPage } from '@/lib/doors/entry-page';
import type { TenantParams } from '@/lib/doors/public-page';
import { clientMessages } from '@/lib/i18n/client-messages';
import type { Locale } from '@/lib/i18n/locales';
import { arrive } from './actions';

type Props = { params: TenantParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** It leads to nowhere but this host, and none of what leads here is told to others. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'signup.arrival' });
  return { title: t('metaTitle'), robots: { index: false }, referrer: 'no-referrer' };
}

const homes = { ...entryHomes, anonymous: '/manage' };

/**
 * Where somebody arrives who was signed in on another host of the platform. Opening the page changes nothing: the ticket
 * behind `#` is sent by the page itself. Whoever is signed in here already stays who they are.
 */
export default async function WelcomePage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const { ctx, branding, next } = await openEntryPage(params, searchParams, homes);
  const t = await getTranslations('signup.arrival');
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={clientMessages(locale, ['signup', 'status'])}
      timeZone={ctx.tenant.timeZone}
    >
      <AuthCard
        brand={shownBrand(branding, ctx.tenant.isHouse)}
        title={t('title')}
        backgroundUrl={branding.loginBackgroundUrl}
      >
        <Arrival action={arrive} next={next} />
      </AuthCard>
    </NextIntlClientProvider>
  );
}
