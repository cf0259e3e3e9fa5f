import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/page/description-list';
import { Section } from '@/components/page/section';
import type { Branding } from '@/lib/branding';

/** Name, and what search engines are told. */
export function IdentitySection({ branding }: { branding: Branding }) {
  const t = useTranslations('manage.branding');
  const unset = <span className="text-muted-foreground">{t('notSet')}</span>;
  return (
    <Section title={t('identity')}>
      <DescriptionList
        items={[
          { term: t('displayName'), value: branding.name },
          { term: t('metaTitleField'), value: branding.metaTitle ?? unset },
          { term: t('metaDescription'), value: branding.metaDescription ?? unset },
        ]}
      />
    </Section>
  );
}
