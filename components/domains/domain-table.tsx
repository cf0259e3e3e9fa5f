import { ChevronRightIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DomainStatus } from '@/components/domains/domain-status';
import { RelativeTime } from '@/components/page/relative-time';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { HostedDomainView } from '@/lib/domains';

type DomainTableProps = { domains: HostedDomainView[] };

const wide = 'max-sm:hidden';

/** A customer's domains; the whole row leads to its page. Phones see name and status, with the rest under the name. */
export function DomainTable({ domains }: DomainTableProps) {
  const t = useTranslations('domains');
  return (
    <Table>
      <TableHeader className={wide}>
        <TableRow>
          <TableHead>{t('columns.domain')}</TableHead>
          <TableHead>{t('columns.status')}</TableHead>
          <TableHead className="max-lg:hidden">{t('columns.account')}</TableHead>
          <TableHead>{t('columns.added')}</TableHead>
          <TableHead className="w-8" aria-hidden="true" />
        </TableRow>
      </TableHeader>
      <TableBody>
        {domains.map((domain) => (
          <TableRow key={domain.id} className="relative">
            <TableCell className="w-full max-w-0 py-3 sm:w-1/2">
              <Link
                href={`/domains/${domain.id}`}
                className="block truncate font-medium outline-none after:absolute after:inset-0 focus-visible:after:ring-[3px] focus-visible:after:ring-ring/50 focus-visible:after:ring-inset"
              >
                {domain.unicode_name}
              </Link>
              <span className="block truncate text-muted-foreground text-xs">
                {domain.project_name ?? <span className="sm:hidden">{t(`accountType.${domain.cf_account_type}`)}</span>}
              </span>
            </TableCell>
            <TableCell className="whitespace-nowrap max-sm:text-right">
              <DomainStatus status={domain.status} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-lg:hidden">
              {t(`accountType.${domain.cf_account_type}`)}
            </TableCell>
            <TableCell className={`whitespace-nowrap text-muted-foreground ${wide}`}>
              <RelativeTime at={domain.created_at} />
            </TableCell>
            <TableCell className={`text-muted-foreground ${wide}`}>
              <ChevronRightIcon aria-hidden="true" className="size-4" />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
