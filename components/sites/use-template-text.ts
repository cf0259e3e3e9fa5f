import { useTranslations } from 'next-intl';

/** Name and description of templates by key; the key itself where an installation's own template has no text. */
export function useTemplateText() {
  const t = useTranslations('templates');
  const text = (key: string) => (t.has(key as never) ? t(key as never) : undefined);
  return {
    name: (key: string) => text(`${key}.name`) ?? key,
    description: (key: string) => text(`${key}.description`),
    version: (variable: string) => text(`versions.${variable}`) ?? variable,
  };
}
