import { ExternalLinkIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/page/page-header';
import { Button } from '@/components/ui/button';

/** Head of the page on the tenant's own side; it asks the frame for the whole width. */
export function EditorHeader() {
  const t = useTranslations('brandingEditor');
  return (
    <PageHeader
      title={t('title')}
      description={t('description')}
      actions={
        <Button variant="outline" size="sm" asChild>
          <a href="/" target="_blank" rel="noopener">
            {t('view')}
            <ExternalLinkIcon />
          </a>
        </Button>
      }
    />
  );
}
