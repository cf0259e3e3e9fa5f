import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DraftBody } from '@/components/branding-editor/draft-body';
import { KeepTheme } from '@/components/page/keep-theme';
import { Toaster } from '@/components/ui/sonner';
import { headLinks, tabIcon } from '@/lib/branding';
import { openPublicPage, type TenantParams } from '@/lib/doors/public-page';
import { themeScript } from '@/lib/doors/theme-script';
import { frameMessages } from '@/lib/i18n/client-messages';
import { primaryOrigin } from '@/lib/tenants';
import '@/app/globals.css';
import '@/app/guard.css';

type Props = { params: TenantParams; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, tenant, branding, isDraft } = await openPublicPage(params);
  const t = await getTranslations({ locale, namespace: 'public.meta' });
  const { name, metaTitle, metaDescription, metaKeywords, faviconUrl } = branding;
  const { manifest, icons, picture } = headLinks(tenant, branding, primaryOrigin(tenant.id));
  return {
    title: { default: metaTitle ?? t('title', { name }), template: `%s · ${name}` },
    description: metaDescription ?? t('description', { name }),
    keywords: metaKeywords,
    applicationName: name,
    // The files are made of what is published; a draft shows its own icon.
    icons: isDraft ? { icon: faviconUrl ?? tabIcon(branding, tenant.isHouse) } : icons,
    manifest,
    appleWebApp: { capable: true, title: name, statusBarStyle: 'default' },
    openGraph: { type: 'website', siteName: name, locale, images: [picture] },
    twitter: { card: 'summary_large_image', images: [picture] },
    formatDetection: { telephone: false },
  };
}

export async function generateViewport({ params }: Props): Promise<Viewport> {
  const { branding } = await openPublicPage(params);
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: branding.theme?.background ?? '#ffffff' },
      { media: '(prefers-color-scheme: dark)', color: '#0d0e11' },
    ],
  };
}

/**
 * Every page of a tenant. Its colours and the choice of light or dark stand first in the page, so that nothing is ever
 * painted in others. Reads no cookie and no header itself: the pages below it that are for everybody are the same for everybody.
 */
export default async function TenantLayout({ params, children }: Props) {
  const { locale, tenant, branding, isDraft } = await openPublicPage(params);
  setRequestLocale(locale);
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        {branding.css && (
          <style href={`tenant-${tenant.brandingVersion}`} precedence="tenant">
            {branding.css}
          </style>
        )}
        {branding.customCss && (
          <style href={`tenant-own-${tenant.brandingVersion}`} precedence="tenant">
            {branding.customCss}
          </style>
        )}
        <script>{themeScript}</script>
      </head>
      <body className="tenant-site min-h-dvh font-sans">
        <NextIntlClientProvider locale={locale} messages={frameMessages(locale)} timeZone={tenant.timeZone}>
          {isDraft ? <DraftBody>{children}</DraftBody> : children}
          <KeepTheme />
          <Toaster />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
