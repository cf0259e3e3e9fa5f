import { useTranslations } from 'next-intl';
import { RelativeTime } from '@/components/page/relative-time';
import { RowLink } from '@/components/page/row-link';
import { StatusBadge } from '@/components/page/status-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { SiteOverview } from '@/lib/sites';

/** Sites of all tenants, or `ofOne` customer; the row leads to the site. */
export function SiteTable({ sites, ofOne }: { sites: SiteOverview[]; ofOne?: boolean }) {
  const t = useTranslations('admin');
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('columns.site')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.template')}</TableHead>
          {!ofOne && <TableHead className="max-md:hidden">{t('columns.tenant')}</TableHead>}
          {!ofOne && <TableHead className="max-lg:hidden">{t('columns.customer')}</TableHead>}
          <TableHead>{t('columns.status')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.added')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {sites.map((site) => (
          <TableRow key={site.id} className="relative">
            <TableCell className="max-w-0 sm:max-w-xs">
              <RowLink href={`/admin/sites/${site.id}`} note={site.domainName}>
                {site.name}
              </RowLink>
            </TableCell>
            <TableCell className="font-mono text-xs max-md:hidden">{site.templateKey}</TableCell>
            {!ofOne && <TableCell className="whitespace-nowrap max-md:hidden">{site.tenantName}</TableCell>}
            {!ofOne && (
              <TableCell className="max-w-48 truncate max-lg:hidden">
                {site.customerName ?? site.customerEmail}
              </TableCell>
            )}
            <TableCell className="w-px whitespace-nowrap">
              <StatusBadge status={site.status}>{t(`siteStatus.${site.status}`)}</StatusBadge>
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-md:hidden">
              <RelativeTime at={site.createdAt} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
