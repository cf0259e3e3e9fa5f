import { NextIntlClientProvider, useLocale } from 'next-intl';
import type { ComponentProps } from 'react';
import { RenameTenantDialog } from '@/components/admin/rename-tenant-dialog';
import { clientMessages } from '@/lib/i18n/client-messages';
import type { Locale } from '@/lib/i18n/locales';

/** The button and dialog for a tenant's name, with their texts. */
export function RenameTenant(props: ComponentProps<typeof RenameTenantDialog>) {
  const locale = useLocale() as Locale;
  return (
    <NextIntlClientProvider locale={locale} messages={clientMessages(locale, ['signup'])}>
      <RenameTenantDialog {...props} />
    </NextIntlClientProvider>
  );
}
