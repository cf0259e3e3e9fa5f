import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/page/description-list';
import { Section } from '@/components/page/section';
import type { Profile } from '@/lib/accounts/queries/read-profile';
import { formatDate, formatDateTime, type TimeSettings } from '@/lib/i18n/format';

/** Who one is here. */
export function ProfileSection({ profile, settings }: { profile: Profile; settings: TimeSettings }) {
  const t = useTranslations('accounts.account.profile');
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
