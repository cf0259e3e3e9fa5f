'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { TextField } from '@/components/form/text-field';
import type { EditorValues } from '../editor-values';
import { Group } from '../group';
import { CodeField } from './code-field';

const examples = {
  customCSS: '.marketing h1 {\n  letter-spacing: -0.02em;\n}',
  customJS: 'document.addEventListener("DOMContentLoaded", () => {\n  \n});',
  customHTMLHead: '<meta name="google-site-verification" content="…">',
};

const analytics = [
  ['googleAnalyticsId', 'Google Analytics', 'G-XXXXXXXXXX'],
  ['facebookPixelId', 'Meta Pixel', '123456789012345'],
  ['hotjarId', 'Hotjar', '1234567'],
] as const;

/** Style sheet, scripts, head lines and analytics of the tenant's own. */
export function CodeGroups() {
  const t = useTranslations('brandingEditor.code');
  const [css, js, head, ...ids] = useWatch<EditorValues, ('advanced.customCSS' | 'advanced.customJS')[]>({
    name: [
      'advanced.customCSS',
      'advanced.customJS',
      'advanced.customHTMLHead' as 'advanced.customJS',
      ...analytics.map(([field]) => `advanced.${field}` as 'advanced.customJS'),
    ],
  });
  return (
    <>
      <Group title={t('css')} description={t('cssText')} feature="custom_css" isStored={Boolean(css)}>
        <CodeField field="customCSS" label={t('cssLabel')} hint={t('cssHint')} example={examples.customCSS} />
      </Group>
      <Group title={t('js')} description={t('jsText')} feature="custom_js" isStored={Boolean(js || head)}>
        <CodeField field="customJS" label={t('jsLabel')} hint={t('jsHint')} example={examples.customJS} />
        <CodeField
          field="customHTMLHead"
          label={t('headLabel')}
          hint={t('headHint')}
          example={examples.customHTMLHead}
        />
      </Group>
      <Group title={t('analytics')} description={t('analyticsText')} feature="custom_js" isStored={ids.some(Boolean)}>
        {analytics.map(([field, label, example]) => (
          <TextField
            key={field}
            name={`advanced.${field}`}
            label={label}
            placeholder={example}
            spellCheck={false}
            autoComplete="off"
            maxLength={40}
          />
        ))}
      </Group>
    </>
  );
}
