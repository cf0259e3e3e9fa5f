'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { CountLine } from '../count-line';
import { useEditor } from '../editor-context';
import type { EditorValues } from '../editor-values';
import { Group } from '../group';
import { SearchSnippet } from './search-snippet';

/** What search engines show of a title and a description before they cut it, in characters. */
const best = { title: 60, description: 160 };

/** What search engines and shared links show. */
export function SeoGroup() {
  const t = useTranslations('brandingEditor.seo');
  const { usual, host } = useEditor();
  const [name, title, description] = useWatch<
    EditorValues,
    ['general.displayName', 'general.metaTitle', 'general.metaDescription']
  >({ name: ['general.displayName', 'general.metaTitle', 'general.metaDescription'] });
  const shown = { title: title || usual.metaTitle, description: description || usual.metaDescription };
  const count = (text: string, most: number) => (
    <CountLine length={text.length} best={most} text={t('count', { length: text.length, best: most })} />
  );
  return (
    <Group title={t('title')} description={t('text')}>
      <SearchSnippet host={host} site={name} {...shown} />
      <TextField
        name="general.metaTitle"
        label={t('metaTitle')}
        placeholder={usual.metaTitle}
        maxLength={120}
        labelAside={count(title, best.title)}
      />
      <TextareaField
        name="general.metaDescription"
        label={t('metaDescription')}
        placeholder={usual.metaDescription}
        maxLength={320}
        rows={3}
        labelAside={count(description, best.description)}
      />
      <TextField
        name="general.metaKeywords"
        label={t('metaKeywords')}
        description={t('metaKeywordsHint')}
        maxLength={320}
        optional
      />
    </Group>
  );
}
