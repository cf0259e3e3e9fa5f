'use client';

import { useTranslations } from 'next-intl';
import { useController } from 'react-hook-form';
import { ChoiceCard } from '@/components/dashboard/choice-card';
import { TemplateIcon } from '@/components/sites/template-icon';
import { useTemplateText } from '@/components/sites/use-template-text';
import { FieldError } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import type { OfferedTemplate } from '@/lib/sites';

const order = ['website', 'cms', 'application'];
const place = ({ category }: OfferedTemplate) => order.indexOf(category);

/** What can be deployed, as cards, the simplest first; one is chosen. */
export function TemplateGallery({ templates }: { templates: OfferedTemplate[] }) {
  const t = useTranslations('sites.new');
  const text = useTemplateText();
  const { field, fieldState } = useController({ name: 'container_type' });
  return (
    <>
      <RadioGroup
        value={field.value}
        onValueChange={field.onChange}
        aria-label={t('template')}
        className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3"
      >
        {templates
          .toSorted((a, b) => place(a) - place(b))
          .map(({ key }) => (
            <ChoiceCard
              key={key}
              value={key}
              icon={<TemplateIcon templateKey={key} />}
              title={text.name(key)}
              text={text.description(key)}
              className="h-full"
            />
          ))}
      </RadioGroup>
      <FieldError className="mt-2">{fieldState.error?.message}</FieldError>
    </>
  );
}
