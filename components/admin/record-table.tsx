import { useTranslations } from 'next-intl';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';

type Row = { id: string; recordType: string; name: string; value: string; ttl: number };

/** DNS records as last written or read. */
export function RecordTable({ records }: { records: Row[] }) {
  const t = useTranslations('admin.record');
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('type')}</TableHead>
          <TableHead>{t('name')}</TableHead>
          <TableHead>{t('value')}</TableHead>
          <TableHead className="text-right max-sm:hidden">TTL</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {records.map((record) => (
          <TableRow key={record.id} className="font-mono text-xs">
            <TableCell className="font-semibold">{record.recordType}</TableCell>
            <TableCell className="wrap-anywhere">{record.name}</TableCell>
            <TableCell className="wrap-anywhere">{record.value}</TableCell>
            <TableCell className="text-right tabular-nums max-sm:hidden">
              {record.ttl === 1 ? t('automatic') : record.ttl}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
