import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/page/status-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';

type Row = { id: string; service: string; image: string; status: string; engineId: string | null };

/** The containers of a site, as the platform last saw them. */
export function ContainerTable({ containers }: { containers: Row[] }) {
  const t = useTranslations('admin.site');
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('service')}</TableHead>
          <TableHead>{t('image')}</TableHead>
          <TableHead className="max-md:hidden">{t('engineId')}</TableHead>
          <TableHead>{t('state')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {containers.map((each) => (
          <TableRow key={each.id}>
            <TableCell className="font-medium">{each.service}</TableCell>
            <TableCell className="font-mono text-xs wrap-anywhere">{each.image}</TableCell>
            <TableCell className="font-mono text-xs max-md:hidden">{each.engineId?.slice(0, 12) ?? '–'}</TableCell>
            <TableCell>
              <StatusBadge status={each.status}>{t(`containerStatus.${each.status}`)}</StatusBadge>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
