'use client';

import { useTranslations } from 'next-intl';
import { useEditor } from './editor-context';

/** What is said of a feature the licence lacks: the least package that has it. Undefined where nothing is lacking. */
export function useLacking(feature: string | undefined): string | undefined {
  const t = useTranslations('brandingEditor.licence');
  const { features, packages } = useEditor();
  if (feature === undefined || features.includes(feature)) return undefined;
  const name = packages[feature];
  return name ? t('includedIn', { package: name }) : t('notIncluded');
}
