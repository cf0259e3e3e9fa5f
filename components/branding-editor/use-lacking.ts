'use client';

import { useTranslations } from 'next-intl';
import { useEditor } from './editor-context';

/** What is said of a feature the licence lacks: the least package that has it, or that the trial must be over first. Undefined where nothing is lacking. */
export function useLacking(feature: string | undefined): string | undefined {
  const t = useTranslations('brandingEditor.licence');
  const { features, packages, afterTrial } = useEditor();
  if (feature === undefined || features.includes(feature)) return undefined;
  if (afterTrial.includes(feature)) return t('afterTrial');
  const name = packages[feature];
  return name ? t('includedIn', { package: name }) : t('notIncluded');
}
