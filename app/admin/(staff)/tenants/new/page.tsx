import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { NewTenantForm } from '@/components/admin/new-tenant-form';
import { PageHeader } from '@/components/page/page-header';
import { openAdminPage, read } from '@/lib/doors/page';
import { clientMessages } from '@/lib/i18n/client-messages';
import type { Locale } from '@/lib/i18n/locales';
import { config } from '@/lib/kernel/config';
import { listOfferedPackages } from '@/lib/licences';
import { checkSlug, create } from '../actions';

export async function generateMetadata() {
  const t = await getTranslations('signup.admin');
  return { title: t('metaTitle') };
}

/** A tenant made by staff, with licence and first administrator. */
export default async function NewTenantPage() {
  const ctx = await openAdminPage('/admin/tenants/new', ['super_admin']);
  const t = await getTranslations('signup.admin');
  const packages = await read(ctx, (tx) => listOfferedPackages(tx, { hidden: true }));
  const locale = ctx.locale as Locale;
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} crumbs={[{ label: t('title') }]} />
      <NextIntlClientProvider locale={locale} messages={clientMessages(locale, ['signup'])}>
        <NewTenantForm
          action={create}
          check={checkSlug}
          suffix={`.${config().publicUrl.host}`}
          packages={packages.map(({ code, name, trialDays }) => ({ code, name, trialDays: trialDays || 14 }))}
          locale={ctx.tenant.locale as Locale}
        />
      </NextIntlClientProvider>
    </>
  );
}
