import { useTranslations } from 'next-intl';
import { RelativeTime } from '@/components/page/relative-time';
import { RowLink } from '@/components/page/row-link';
import { StatusBadge } from '@/components/page/status-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { DomainOverview } from '@/lib/domains';

/** Domains of all tenants, or `ofOne` customer; the row leads to the domain. */
export function DomainTable({ domains, ofOne }: { domains: DomainOverview[]; ofOne?: boolean }) {
  const t = useTranslations('admin');
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('columns.domain')}</TableHead>
          {!ofOne && <TableHead className="max-md:hidden">{t('columns.tenant')}</TableHead>}
          {!ofOne && <TableHead className="max-lg:hidden">{t('columns.customer')}</TableHead>}
          <TableHead className="max-xl:hidden">{t('columns.dns')}</TableHead>
          <TableHead>{t('columns.status')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.added')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {domains.map((domain) => (
          <TableRow key={domain.id} className="relative">
            <TableCell className="max-w-0 sm:max-w-xs">
              <RowLink href={`/admin/domains/${domain.id}`} note={domain.projectName}>
                {domain.unicodeName}
              </RowLink>
            </TableCell>
            {!ofOne && <TableCell className="whitespace-nowrap max-md:hidden">{domain.tenantName}</TableCell>}
            {!ofOne && (
              <TableCell className="max-w-48 truncate max-lg:hidden">
                {domain.customerName ?? domain.customerEmail}
              </TableCell>
            )}
            <TableCell className="whitespace-nowrap text-muted-foreground max-xl:hidden">
              {domain.accountName ?? t(`accountType.${domain.cfAccountType}`)}
            </TableCell>
            <TableCell className="w-px whitespace-nowrap">
              <StatusBadge status={domain.status}>{t(`domainStatus.${domain.status}`)}</StatusBadge>
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-md:hidden">
              <RelativeTime at={domain.createdAt} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
