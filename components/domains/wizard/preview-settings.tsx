import { CheckIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';

const settings = ['tls', 'https', 'version', 'http'] as const;

/** What is switched on together with the records. */
export function PreviewSettings() {
  const t = useTranslations('domains.wizard.preview');
  return (
    <div className="text-sm">
      <p className="font-medium">{t('settings')}</p>
      <ul className="mt-2 grid gap-x-6 gap-y-1.5 text-muted-foreground sm:grid-cols-2">
        {settings.map((setting) => (
          <li key={setting} className="flex gap-2">
            <CheckIcon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-success-text" />
            {t(`settingsList.${setting}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
