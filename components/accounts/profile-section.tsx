import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/page/description-list';
import { Section } from '@/components/page/section';
import type { Profile } from '@/lib/accounts/queries/read-profile';
import { formatDate, formatDateTime } from '@/lib/i18n/format';

/** Who one is here. */
export function ProfileSection({ profile, timeZone }: { profile: Profile; timeZone: string }) {
  const t = useTranslations('accounts.account.profile');
  const settings = { locale: useLocale(), timeZone };
  const items = [
    { term: t('name'), value: profile.name ?? t('none') },
    { term: t('email'), value: profile.email },
    { term: t('role'), value: t(`roles.${profile.role}`) },
    { term: t('plan'), value: profile.planName ?? t('none') },
    { term: t('since'), value: formatDate(profile.createdAt, settings) },
    { term: t('lastLogin'), value: profile.lastLogin ? formatDateTime(profile.lastLogin, settings) : t('none') },
  ];
  return (
    <Section title={t('title')}>
      <DescriptionList items={items} />
    </Section>
  );
}
