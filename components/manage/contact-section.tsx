import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/page/description-list';
import { Section } from '@/components/page/section';
import type { Branding } from '@/lib/branding';

/** How customers reach the tenant. */
export function ContactSection({ branding }: { branding: Branding }) {
  const t = useTranslations('manage.branding');
  const facts = [
    ['email', branding.supportEmail],
    ['phone', branding.supportPhone],
    ['address', branding.address],
    ['linkedin', branding.linkedinUrl],
    ['twitter', branding.twitterUrl],
    ['facebook', branding.facebookUrl],
    ['instagram', branding.instagramUrl],
  ] as const;
  const unset = <span className="text-muted-foreground">{t('empty')}</span>;
  return (
    <Section title={t('contact')}>
      <DescriptionList items={facts.map(([key, value]) => ({ term: t(key), value: value ?? unset }))} />
    </Section>
  );
}
