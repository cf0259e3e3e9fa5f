'use client';

import { useWatch } from 'react-hook-form';
import { SelectField } from '@/components/form/select-field';
import { useTemplateText } from '@/components/sites/use-template-text';
import type { OfferedTemplate } from '@/lib/sites';

/** The versions the chosen template offers. */
export function VersionFields({ templates }: { templates: OfferedTemplate[] }) {
  const text = useTemplateText();
  const key: unknown = useWatch({ name: 'container_type' });
  const versions = templates.find((template) => template.key === key)?.versions ?? {};
  return Object.entries(versions).map(([variable, offered]) => (
    <SelectField
      key={variable}
      name={`config.${variable}`}
      label={text.version(variable)}
      choices={offered.map((version) => ({ value: version, label: version }))}
    />
  ));
}
