import { ShieldAlertIcon, ShieldCheckIcon } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';
import type { ChainState as Chain } from '@/lib/audit';
import { formatNumber } from '@/lib/i18n/format';

/** Whether the hash chains of history are whole; where not, which entries are not as they were written. */
export function ChainState({ chains }: { chains: Chain[] }) {
  const t = useTranslations('admin.audit');
  const locale = useLocale();
  const broken = chains.filter((chain) => chain.problems.length > 0);
  const entries = formatNumber(
    chains.reduce((sum, chain) => sum + chain.entries, 0),
    locale,
  );
  if (broken.length === 0) {
    return (
      <Alert variant="success" role="status" className="mb-4">
        <ShieldCheckIcon aria-hidden="true" />
        <AlertTitle>{t('whole')}</AlertTitle>
        <AlertDescription>
          <p>{t('wholeText', { entries, chains: chains.length })}</p>
        </AlertDescription>
      </Alert>
    );
  }
  return (
    <Alert variant="destructive" className="mb-4">
      <ShieldAlertIcon aria-hidden="true" />
      <AlertTitle>{t('broken')}</AlertTitle>
      <AlertDescription>
        <p>{t('brokenText')}</p>
        <ul className="list-disc pl-4">
          {broken.flatMap((chain) =>
            chain.problems.map(({ entryId, position }) => (
              <li key={entryId}>
                <Link href={`/admin/audit/${entryId}`} className="underline">
                  {t('brokenEntry', { chain: chain.name ?? t('platform'), position })}
                </Link>
              </li>
            )),
          )}
        </ul>
      </AlertDescription>
    </Alert>
  );
}
