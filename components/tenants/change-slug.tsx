import { NextIntlClientProvider, useLocale } from 'next-intl';
import type { ComponentProps } from 'react';
import { ChangeSlugDialog } from '@/components/tenants/change-slug-dialog';
import { clientMessages } from '@/lib/i18n/client-messages';
import type { Locale } from '@/lib/i18n/locales';

/** The button and dialog for another subdomain, with their texts, for any page. */
export function ChangeSlug(props: ComponentProps<typeof ChangeSlugDialog>) {
  const locale = useLocale() as Locale;
  return (
    <NextIntlClientProvider locale={locale} messages={clientMessages(locale, ['signup'])}>
      <ChangeSlugDialog {...props} />
    </NextIntlClientProvider>
  );
}
