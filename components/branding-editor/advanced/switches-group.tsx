'use client';

import { useTranslations } from 'next-intl';
import { SwitchField } from '@/components/form/switch-field';
import { Badge } from '@/components/ui/badge';
import { useEditor } from '../editor-context';
import { Group } from '../group';

const switches = [
  ['enableCustomBranding', undefined],
  ['enableCustomDomain', 'custom_domain'],
  ['enableWhiteLabel', 'white_label'],
] as const;

/** The parts of its branding a tenant may leave out for a while. */
export function SwitchesGroup() {
  const t = useTranslations('brandingEditor.switches');
  const licence = useTranslations('brandingEditor.licence');
  const { features, packages } = useEditor();
  return (
    <Group title={t('title')}>
      {switches.map(([field, feature]) => {
        const isLocked = feature !== undefined && !features.includes(feature);
        return (
          <div key={field} className="grid gap-2">
            <SwitchField
              name={`advanced.${field}`}
              label={t(`${field}.label`)}
              description={t(`${field}.text`)}
              disabled={isLocked}
            />
            {isLocked && (
              <Badge variant="secondary">
                {packages[feature] ? licence('includedIn', { package: packages[feature] }) : licence('notIncluded')}
              </Badge>
            )}
          </div>
        );
      })}
    </Group>
  );
}
