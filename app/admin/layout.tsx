import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { KeepTheme } from '@/components/page/keep-theme';
import { TimeFormats } from '@/components/page/time-settings';
import { Toaster } from '@/components/ui/sonner';
import { brandingOf, tabIcon } from '@/lib/branding';
import { openAdminHost } from '@/lib/doors/page';
import { themeScript } from '@/lib/doors/theme-script';
import { clientMessages } from '@/lib/i18n/client-messages';
import type { Locale } from '@/lib/i18n/locales';
import '@/app/globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { tenant, locale } = await openAdminHost();
  const branding = await brandingOf(tenant);
  const t = await getTranslations({ locale, namespace: 'admin' });
  return {
    title: { default: t('area'), template: `%s · ${branding.name} ${t('area')}` },
    robots: { index: false },
    icons: { icon: branding.faviconUrl ?? tabIcon(branding, true) },
  };
}

/** The staff's pages: on the platform host, in the house's colours. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { tenant, locale } = await openAdminHost();
  const { css } = await brandingOf(tenant);
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        {css && (
          <style href={`tenant-${tenant.brandingVersion}`} precedence="tenant">
            {css}
          </style>
        )}
        <script>{themeScript}</script>
      </head>
      <body className="min-h-dvh font-sans">
        <NextIntlClientProvider
          locale={locale}
          messages={clientMessages(locale as Locale, ['admin', 'status'])}
          timeZone={tenant.timeZone}
        >
          <TimeFormats dateFormat={tenant.dateFormat} timeFormat={tenant.timeFormat}>
            {children}
          </TimeFormats>
          <KeepTheme />
          <Toaster />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
