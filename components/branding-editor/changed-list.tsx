import { useTranslations } from 'next-intl';

/** The fields something changes, by the names they have on screen. */
export function ChangedList({ names }: { names: readonly string[] }) {
  const t = useTranslations('brandingEditor.fields');
  const label = (name: string) => {
    const key = name.replace(/^(general|advanced)\./, '') as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : key;
  };
  return (
    <ul className="flex max-h-56 flex-wrap gap-1.5 overflow-y-auto">
      {names.map((name) => (
        <li key={name} className="rounded-md border bg-surface px-2 py-0.5 text-sm">
          {label(name)}
        </li>
      ))}
    </ul>
  );
}
