import { useTranslations } from 'next-intl';
import { Instant } from '@/components/page/instant';
import { RowLink } from '@/components/page/row-link';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { AuditRow } from '@/lib/audit';

/** Entries of history; the row leads to the entry. */
export function AuditTable({ rows }: { rows: AuditRow[] }) {
  const t = useTranslations('admin');
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('columns.action')}</TableHead>
          <TableHead className="max-sm:hidden">{t('columns.actor')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.resource')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.tenant')}</TableHead>
          <TableHead className="max-xl:hidden">{t('columns.address')}</TableHead>
          <TableHead className="text-right">{t('columns.when')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ entry, tenantName }) => (
          <TableRow key={entry.id} className="relative">
            <TableCell className="max-w-0 sm:max-w-56">
              <RowLink href={`/admin/audit/${entry.id}`} note={<span className="sm:hidden">{entry.actorName}</span>}>
                <span className="font-mono text-[0.8125rem]">{entry.action}</span>
              </RowLink>
            </TableCell>
            <TableCell className="max-w-56 max-sm:hidden">
              <span className="block truncate">{entry.actorName ?? t(`audit.actorKind.${entry.actorKind}`)}</span>
              <span className="block text-muted-foreground text-xs">{t(`audit.actorKind.${entry.actorKind}`)}</span>
            </TableCell>
            <TableCell className="font-mono text-xs max-md:hidden">{entry.resourceType}</TableCell>
            <TableCell className="whitespace-nowrap max-md:hidden">{tenantName ?? t('audit.platform')}</TableCell>
            <TableCell className="font-mono text-muted-foreground text-xs max-xl:hidden">{entry.ip}</TableCell>
            <TableCell className="whitespace-nowrap text-right text-muted-foreground tabular-nums">
              <Instant at={entry.createdAt} time className="max-sm:hidden" />
              <Instant at={entry.createdAt} className="sm:hidden" />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
