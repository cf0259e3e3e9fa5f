import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/dashboard/disclosure';

const turns = ['signIn', 'find', 'replace', 'dnssec', 'save'] as const;

/** How name servers are changed, for those who never did. */
export function NameserverHelp() {
  const t = useTranslations('domains.wizard.nameservers');
  return (
    <Disclosure title={t('howTitle')}>
      <ol className="ml-4.5 grid list-decimal gap-1.5 marker:text-muted-foreground">
        {turns.map((turn) => (
          <li key={turn} className="pl-1">
            {t(`how.${turn}`)}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
