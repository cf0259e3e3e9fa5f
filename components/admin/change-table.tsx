import { useTranslations } from 'next-intl';
import { type Change, changesBetween } from '@/components/admin/changes';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';

const cell = 'max-w-64 align-top font-mono text-xs wrap-anywhere';

function Value({ text, tone }: { text: string | undefined; tone: string }) {
  if (text === undefined) return <span className="text-muted-foreground">–</span>;
  return <span className={`whitespace-pre-wrap rounded-sm px-1 py-0.5 ${tone}`}>{text}</span>;
}

/** Before and after, side by side; what changed stands first and is marked, with signs as well as colours. */
export function ChangeTable({ before, after }: { before: unknown; after: unknown }) {
  const t = useTranslations('admin.audit');
  const changes = changesBetween(before, after);
  const mark = ({ changed }: Change, tone: string) => (changed ? tone : '');
  if (changes.length === 0) return <p className="px-5 py-4 text-muted-foreground text-sm">{t('noChange')}</p>;
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('field')}</TableHead>
          <TableHead>{t('before')}</TableHead>
          <TableHead>{t('after')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {changes.map((change) => (
          <TableRow key={change.field}>
            <TableCell className={`${cell} text-muted-foreground`}>{change.field}</TableCell>
            <TableCell className={cell}>
              <Value text={change.before} tone={mark(change, 'bg-danger-soft text-danger-text line-through')} />
            </TableCell>
            <TableCell className={cell}>
              <Value text={change.after} tone={mark(change, 'bg-success-soft font-semibold text-success-text')} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
