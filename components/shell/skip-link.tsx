import { useTranslations } from 'next-intl';

/** First stop of the keyboard: past the navigation, to the page itself (`<main id="content">`). */
export function SkipLink() {
  const t = useTranslations('common.shell');
  return (
    <a
      href="#content"
      className="sr-only z-50 rounded-md bg-primary px-4 py-2 font-medium text-primary-foreground text-sm focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
    >
      {t('skip')}
    </a>
  );
}
