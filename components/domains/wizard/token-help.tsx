import { ExternalLinkIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/dashboard/disclosure';

/** Where tokens are made at Cloudflare (its dashboard, "My Profile"). */
const tokenPage = 'https://dash.cloudflare.com/profile/api-tokens';

const permissions = ['zoneRead', 'dnsEdit', 'settings'] as const;

/** Which permissions a token needs, in the words of Cloudflare's own dashboard. */
export function TokenHelp() {
  const t = useTranslations('domains.wizard.account');
  return (
    <Disclosure title={t('permissionsTitle')}>
      <p>{t('permissionsText')}</p>
      <ul className="grid gap-1.5">
        {permissions.map((permission) => (
          <li
            key={permission}
            className="w-fit rounded-md border bg-muted px-2.5 py-1 font-mono text-foreground text-xs"
          >
            {t(`permissions.${permission}`)}
          </li>
        ))}
      </ul>
      <p>{t('permissionsResources')}</p>
      <p>
        <a
          href={tokenPage}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1.5 font-medium text-link underline-offset-4 hover:underline"
        >
          {t('permissionsLink')}
          <ExternalLinkIcon aria-hidden="true" className="size-3.5" />
        </a>
      </p>
    </Disclosure>
  );
}
