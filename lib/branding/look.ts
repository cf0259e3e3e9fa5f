import type { z } from 'zod';
import type { TenantRef } from '@/lib/kernel/context';
import { entitlementsOf, requiredPackageOf } from '@/lib/licences';
import { effectiveBranding } from './branding';
import { contrastReport } from './contrast-report';
import { defaultTheme } from './default-theme';
import { switchFields } from './fields';
import { featuresInUse } from './licence-rules';
import type { BrandingSettings } from './settings';
import type { LookView } from './settings-view';

type Look = z.output<typeof LookView>;

/** What settings look like under the tenant's licence, and what the person who sets them should know. */
export function lookOf(tenant: TenantRef, settings: BrandingSettings, at: Date): Look {
  const { features } = entitlementsOf(tenant.id, at);
  const shown = effectiveBranding(settings, tenant.name, features);
  const contrast = contrastReport(settings.colors ?? defaultTheme);
  const pairs = contrast.filter((pair) => pair.mode === 'light' && !pair.passes).length;
  const switchedOff = Object.keys(switchFields).filter(
    (field) => !settings.advanced[field as keyof typeof switchFields],
  );
  return {
    css: shown.css,
    customCss: shown.customCss,
    contrast,
    warnings: [
      ...(settings.colors && pairs > 0 ? [{ code: 'contrast_low' as const, params: { pairs } }] : []),
      ...featuresInUse(settings)
        .filter((feature) => !features.has(feature))
        .map((feature) => ({
          code: 'not_in_licence' as const,
          params: { feature, package: requiredPackageOf(feature) },
        })),
      ...switchedOff.map((field) => ({ code: 'switched_off' as const, params: { field } })),
    ],
  };
}
