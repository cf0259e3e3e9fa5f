import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { resourceHref } from '@/components/admin/resource-href';
import { DescriptionList } from '@/components/page/description-list';
import { Instant } from '@/components/page/instant';
import { Section } from '@/components/page/section';
import type { AuditRow } from '@/lib/audit';

const mono = 'font-mono text-xs';

/** Who, what, whence, and where in the chain. */
export function EntryFacts({ row: { entry, tenantName } }: { row: AuditRow }) {
  const t = useTranslations('admin');
  const href = resourceHref(entry.resourceType, entry.resourceId);
  const resource = `${entry.resourceType ?? ''} ${entry.resourceId ?? ''}`.trim();
  const items = [
    { term: t('columns.when'), value: <Instant at={entry.createdAt} time /> },
    {
      term: t('columns.actor'),
      value: `${entry.actorName ?? '–'} (${t(`audit.actorKind.${entry.actorKind}`)})`,
    },
    { term: t('columns.tenant'), value: tenantName ?? t('audit.platform') },
    {
      term: t('columns.resource'),
      value: href ? (
        <Link href={href} className={`text-link hover:underline ${mono}`}>
          {resource}
        </Link>
      ) : (
        <span className={mono}>{resource || '–'}</span>
      ),
    },
    { term: t('columns.address'), value: <span className={mono}>{entry.ip ?? '–'}</span> },
    { term: t('audit.program'), value: <span className="text-xs">{entry.userAgent ?? '–'}</span> },
    { term: t('audit.request'), value: <span className={mono}>{entry.requestId ?? '–'}</span> },
    { term: t('audit.position'), value: <span className="tabular-nums">{entry.position}</span> },
    { term: t('audit.hash'), value: <span className={mono}>{entry.hash}</span> },
    { term: t('audit.prevHash'), value: <span className={mono}>{entry.prevHash || '–'}</span> },
  ];
  return (
    <Section title={t('audit.facts')}>
      <DescriptionList items={items} />
    </Section>
  );
}
