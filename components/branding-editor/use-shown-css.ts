'use client';

import { useMemo } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { presetOf } from '@/lib/branding/preset-themes';
import { themeCss } from '@/lib/branding/theme-css';
import { themeNameOf, themeOf } from './colors/color-choice';
import type { EditorValues } from './editor-values';

/** The style sheet of the colours chosen now, as the licence and the tenant's switch let it be shown; '' is the platform's own. */
export function useShownCss(form: UseFormReturn<EditorValues>, features: readonly string[]): string {
  const [choice, isOn] = useWatch({ control: form.control, name: ['colors', 'advanced.enableCustomBranding'] });
  return useMemo(() => {
    if (!isOn || !choice || themeNameOf(choice) === 'standard') return '';
    const theme = features.includes('custom_colors') ? themeOf(choice) : presetOf(themeOf(choice));
    return theme ? themeCss(theme) : '';
  }, [choice, isOn, features]);
}
