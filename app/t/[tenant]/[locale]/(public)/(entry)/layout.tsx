import { NextIntlClientProvider } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { openPublicPage, type TenantParams } from '@/lib/doors/public-page';
import { clientMessages } from '@/lib/i18n/client-messages';

type Props = { params: TenantParams; children: ReactNode };

/** Where one signs in or registers. */
export default async function EntryLayout({ params, children }: Props) {
  const { locale, tenant } = await openPublicPage(params);
  setRequestLocale(locale);
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={clientMessages(locale, ['accounts', 'status'])}
      timeZone={tenant.timeZone}
    >
      {children}
    </NextIntlClientProvider>
  );
}
