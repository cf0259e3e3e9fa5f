import { useTranslations } from 'next-intl';
import { CopyField } from '@/components/page/copy-field';

const install = 'sudo apt-get install docker.io';
const elsewhere = 'DOCKER_HOST=tcp://192.0.2.10:2375 npm start';

/** How whoever runs the installation gets a container engine. */
export function EngineRemedy() {
  const t = useTranslations('sites.engine');
  return (
    <div className="grid gap-1.5">
      <p className="font-medium">{t('how')}</p>
      <p className="text-muted-foreground">{t('install')}</p>
      <CopyField value={install} label={t('command')} />
      <p className="mt-2 text-muted-foreground">{t('remote')}</p>
      <CopyField value={elsewhere} label={t('command')} />
    </div>
  );
}
