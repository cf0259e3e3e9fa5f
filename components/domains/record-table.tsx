import { CloudIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/page/copy-button';
import { Section } from '@/components/page/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { DomainDetailView } from '@/lib/domains';

type RecordView = DomainDetailView['records'][number];

/** A domain's DNS records as last known. */
export function RecordTable({ records }: { records: RecordView[] }) {
  const t = useTranslations('domains.records');
  if (records.length === 0)
    return (
      <Section title={t('title')}>
        <p className="text-muted-foreground text-sm">{t('empty')}</p>
      </Section>
    );
  return (
    <Section title={t('title')} description={t('text')} flush>
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead className="w-16">{t('type')}</TableHead>
            <TableHead>{t('name')}</TableHead>
            <TableHead>{t('value')}</TableHead>
            <TableHead className="max-md:hidden">{t('ttl')}</TableHead>
            <TableHead className="max-md:hidden">{t('proxy')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {records.map((record) => (
            <Row key={record.id} record={record} />
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function Row({ record }: { record: RecordView }) {
  const t = useTranslations('domains.records');
  return (
    <TableRow>
      <TableCell className="align-top font-medium font-mono text-xs leading-6">{record.record_type}</TableCell>
      <TableCell className="min-w-32 align-top font-mono text-[0.8125rem] leading-6 wrap-anywhere">
        {record.name}
      </TableCell>
      <TableCell className="min-w-40 align-top">
        <span className="flex items-start gap-1">
          <span className="min-w-0 font-mono text-[0.8125rem] leading-6 wrap-anywhere">{record.value}</span>
          <CopyButton value={record.value} label={t('value')} className="-my-0.5 max-md:hidden" />
        </span>
        {record.priority !== null && (
          <span className="text-muted-foreground text-xs">{t('priority', { priority: record.priority })}</span>
        )}
      </TableCell>
      <TableCell className="whitespace-nowrap align-top text-muted-foreground leading-6 tabular-nums max-md:hidden">
        {record.ttl === 1 ? t('automatic') : t('seconds', { seconds: record.ttl })}
      </TableCell>
      <TableCell className="whitespace-nowrap align-top text-muted-foreground leading-6 max-md:hidden">
        <span className="inline-flex items-center gap-1.5">
          {record.proxied && <CloudIcon aria-hidden="true" className="size-4 text-warning-text" />}
          {record.proxied ? t('proxied') : t('dnsOnly')}
        </span>
      </TableCell>
    </TableRow>
  );
}
