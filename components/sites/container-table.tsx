import { useTranslations } from 'next-intl';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { ContainerView } from '@/lib/sites';

/** What a site consists of on the engine. */
export function ContainerTable({ containers }: { containers: ContainerView[] }) {
  const t = useTranslations('sites');
  return (
    <Section title={t('detail.containers')} flush>
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead>{t('detail.service')}</TableHead>
            <TableHead className="max-sm:hidden">{t('detail.image')}</TableHead>
            <TableHead>{t('detail.status')}</TableHead>
            <TableHead className="max-sm:hidden">{t('detail.ports')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {containers.map((container) => (
            <TableRow key={container.id}>
              <TableCell>
                <span className="font-medium">{container.service}</span>
                <span className="block font-mono text-muted-foreground text-xs sm:hidden wrap-anywhere">
                  {container.image}
                </span>
                {container.engine_id && (
                  <span className="block font-mono text-muted-foreground text-xs">
                    {container.engine_id.slice(0, 12)}
                  </span>
                )}
              </TableCell>
              <TableCell className="font-mono text-[0.8125rem] max-sm:hidden wrap-anywhere">
                {container.image}
              </TableCell>
              <TableCell className="max-sm:text-right">
                <StatusBadge status={container.status}>{t(`containerStatus.${container.status}` as never)}</StatusBadge>
              </TableCell>
              <TableCell className="font-mono text-[0.8125rem] text-muted-foreground max-sm:hidden">
                {container.ports.length === 0 && <span className="font-sans text-sm">{t('detail.noPorts')}</span>}
                {container.ports.map((port) => (
                  <span key={port.container} className="block tabular-nums">
                    {port.host === undefined ? port.container : `127.0.0.1:${port.host} → ${port.container}`}
                  </span>
                ))}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
