import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { LanguageForm } from '@/components/accounts/language-form';
import { LeaveButton } from '@/components/accounts/leave-button';
import { ProfileSection } from '@/components/accounts/profile-section';
import { SessionList } from '@/components/accounts/session-list';
import { PageHeader } from '@/components/page/page-header';
import { Section } from '@/components/page/section';
import { listSessions } from '@/lib/accounts/queries/list-sessions';
import { readProfile } from '@/lib/accounts/queries/read-profile';
import { openPage, read } from '@/lib/doors/page';
import type { TenantParams } from '@/lib/doors/public-page';
import { clientMessages } from '@/lib/i18n/client-messages';
import { timeSettingsOf } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { endSession, logout, saveLocale } from './actions';

type Props = { params: TenantParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'accounts.account' });
  return { title: t('metaTitle') };
}

/** The signed-in person's own account. */
export default async function AccountPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const ctx = await openPage(params, { allow: ['customer', 'tenant_admin'], from: '/account' });
  const t = await getTranslations('accounts.account');
  const [profile, sessions] = await read(ctx, async (tx) => [await readProfile(tx, ctx), await listSessions(tx, ctx)]);
  return (
    <NextIntlClientProvider messages={clientMessages(locale as Locale, ['accounts'])} timeZone={ctx.tenant.timeZone}>
      <PageHeader title={t('title')} description={t('description')} crumbs={[{ label: t('title') }]} />
      <div className="grid max-w-4xl gap-6">
        <ProfileSection profile={profile} settings={timeSettingsOf(ctx.tenant, locale)} />
        <LanguageForm action={saveLocale} locale={locale as Locale} />
        <Section title={t('sessions.title')} description={t('sessions.description')} flush>
          <SessionList sessions={sessions} action={endSession} />
        </Section>
        <Section title={t('leave.title')} description={t('leave.description')}>
          <LeaveButton action={logout.bind(null, {})} />
        </Section>
      </div>
    </NextIntlClientProvider>
  );
}
