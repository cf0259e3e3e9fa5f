'use client';

import { useCallback, useDeferredValue, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ColorThemeChoice } from '@/lib/branding/color-theme';
import { type ContrastPair, contrastReport } from '@/lib/branding/contrast-report';
import type { EditorValues } from '../editor-values';
import { themeOf } from './color-choice';

/** The colours of the form, and how to change them. */
export function useColors() {
  const { setValue } = useFormContext<EditorValues>();
  const choice = useWatch<EditorValues, 'colors'>({ name: 'colors' });
  const choose = useCallback(
    (next: ColorThemeChoice | null) => setValue('colors', next, { shouldDirty: true }),
    [setValue],
  );
  return { choice, theme: useMemo(() => themeOf(choice), [choice]), choose };
}

/** How well the texts of the chosen colours can be read; follows while a colour is dragged, without holding it up. */
export function useContrast(): ContrastPair[] {
  const { theme } = useColors();
  const calm = useDeferredValue(theme);
  return useMemo(() => contrastReport(calm), [calm]);
}
