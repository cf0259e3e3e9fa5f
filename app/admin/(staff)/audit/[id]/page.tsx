import { getTranslations } from 'next-intl/server';
import { ChangeTable } from '@/components/admin/change-table';
import { EntryFacts } from '@/components/admin/entry-facts';
import { PageHeader } from '@/components/page/page-header';
import { Section } from '@/components/page/section';
import { readEntry } from '@/lib/audit';
import { openAdminPage, read } from '@/lib/doors/page';
import { foundOr404 } from '../../../found';

type Props = { params: Promise<{ id: string }> };

/** One entry: what changed, by whom, and its place in the chain. */
export default async function EntryPage({ params }: Props) {
  const { id } = await params;
  const ctx = await openAdminPage(`/admin/audit/${id}`);
  const t = await getTranslations('admin.audit');
  const row = await foundOr404(id, (known) => read(ctx, (tx) => readEntry(tx, known)));
  const { entry } = row;
  return (
    <>
      <PageHeader title={<span className="font-mono">{entry.action}</span>} crumbs={[{ label: entry.action }]} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <div className="grid gap-6">
          <Section title={t('changes')} flush>
            <ChangeTable before={entry.before} after={entry.after} />
          </Section>
          {entry.details !== null && (
            <Section title={t('details')}>
              <pre className="overflow-x-auto whitespace-pre-wrap font-mono text-xs wrap-anywhere">
                {JSON.stringify(entry.details, null, 2)}
              </pre>
            </Section>
          )}
        </div>
        <EntryFacts row={row} />
      </div>
    </>
  );
}
