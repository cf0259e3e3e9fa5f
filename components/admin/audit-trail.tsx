import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { RelativeTime } from '@/components/page/relative-time';
import { Section } from '@/components/page/section';
import type { AuditRow } from '@/lib/audit';

type AuditTrailProps = { rows: AuditRow[]; title?: string; showTenant?: boolean; href?: string };

/** The latest entries about something: who did what, and when. */
export function AuditTrail({ rows, title, showTenant, href }: AuditTrailProps) {
  const t = useTranslations('admin.audit');
  const all = href && (
    <Link href={href} className="text-link text-sm hover:underline">
      {t('all')}
    </Link>
  );
  return (
    <Section title={title ?? t('trail')} actions={all || undefined} flush={rows.length > 0}>
      {rows.length === 0 ? (
        <p className="text-muted-foreground text-sm">{t('trailEmpty')}</p>
      ) : (
        <ol className="divide-y">
          {rows.map(({ entry, tenantName }) => (
            <li key={entry.id} className="relative grid gap-0.5 px-5 py-2.5 text-sm hover:bg-muted/50">
              <div className="flex items-baseline justify-between gap-3">
                <Link
                  href={`/admin/audit/${entry.id}`}
                  className="min-w-0 truncate font-mono text-[0.8125rem] outline-none after:absolute after:inset-0 focus-visible:after:ring-[3px] focus-visible:after:ring-ring/50 focus-visible:after:ring-inset"
                >
                  {entry.action}
                </Link>
                <RelativeTime at={entry.createdAt} className="shrink-0 text-muted-foreground text-xs" />
              </div>
              <span className="truncate text-muted-foreground text-xs">
                {entry.actorName ?? t(`actorKind.${entry.actorKind}`)}
                {showTenant && ` · ${tenantName ?? t('platform')}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
