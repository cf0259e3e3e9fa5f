import { useTranslations } from 'next-intl';
import { Instant } from '@/components/page/instant';
import { RelativeTime } from '@/components/page/relative-time';
import { StatusBadge } from '@/components/page/status-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { CustomDomainRow } from '@/lib/tenants/queries/list-custom-domains';

type CustomDomainTableProps = { domains: CustomDomainRow[] };

/** One line a domain. */
export function CustomDomainTable({ domains }: CustomDomainTableProps) {
  const t = useTranslations('manage.customDomain');
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('host')}</TableHead>
          <TableHead>{t('status')}</TableHead>
          <TableHead className="max-sm:hidden">{t('added')}</TableHead>
          <TableHead className="max-sm:hidden">{t('checked')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {domains.map((domain) => (
          <TableRow key={domain.id}>
            <TableCell className="font-medium wrap-anywhere">{domain.host}</TableCell>
            <TableCell>
              <StatusBadge status={domain.status} tone={domain.status === 'verified' ? 'info' : undefined}>
                {t(`statuses.${domain.status}`)}
              </StatusBadge>
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-sm:hidden">
              <Instant at={domain.createdAt} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-sm:hidden">
              {domain.lastCheckedAt ? <RelativeTime at={domain.lastCheckedAt} /> : t('notChecked')}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
