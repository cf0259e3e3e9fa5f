import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';

type AddressLineProps = {
  label: string;
  host: string | null;
  /** Said where there is none. */
  empty?: string;
  href: string | null;
  action: string;
  /** Said instead of the way there, where the licence lacks it. */
  lacking?: string;
  status?: 'verified' | 'pending';
};

/** An address that is changed elsewhere, and the way there. */
export function AddressLine({ label, host, empty, href, action, lacking, status }: AddressLineProps) {
  const t = useTranslations('brandingEditor.identity.customDomainStatus');
  return (
    <div className="grid gap-1.5">
      <span className="font-medium text-sm leading-none">{label}</span>
      <div className="flex min-h-9 min-w-0 items-center gap-2 rounded-md border bg-surface py-1 pr-1.5 pl-3">
        {host ? (
          <span className="min-w-0 flex-1 truncate text-sm" title={host}>
            {host}
          </span>
        ) : (
          <span className="min-w-0 flex-1 text-muted-foreground text-sm">{empty}</span>
        )}
        {status && <Badge variant={status === 'verified' ? 'success' : 'warning'}>{t(status)}</Badge>}
        {!href && lacking && <Badge variant="secondary">{lacking}</Badge>}
        {href && (
          <Link
            href={href}
            className="inline-flex min-h-7 shrink-0 items-center rounded-sm px-2 font-medium text-link text-sm underline-offset-4 outline-none hover:underline focus-visible:ring-[3px] focus-visible:ring-ring/50"
          >
            {action}
          </Link>
        )}
      </div>
    </div>
  );
}
