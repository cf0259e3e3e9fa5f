import { ArrowRightIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Section } from '@/components/page/section';
import { Button } from '@/components/ui/button';

type Line = { id: string; href: string; title: string; detail?: ReactNode; status: ReactNode };
type OverviewCardProps = {
  title: string;
  href: string;
  lines: Line[];
  total: number;
  /** What stands there while there is nothing. */
  empty: { title: string; text: string; action?: ReactNode };
};

/** The newest of a kind, with the way to all of them. */
export function OverviewCard({ title, href, lines, total, empty }: OverviewCardProps) {
  const t = useTranslations('dashboard');
  if (lines.length === 0)
    return (
      <Section title={title}>
        <div className="grid justify-items-start gap-3 text-sm">
          <div>
            <p className="font-medium">{empty.title}</p>
            <p className="text-muted-foreground">{empty.text}</p>
          </div>
          {empty.action}
        </div>
      </Section>
    );
  return (
    <Section
      title={title}
      flush
      actions={
        <Button variant="ghost" size="xs" asChild>
          <Link href={href} aria-label={`${t('viewAll')}: ${title}`}>
            {t('viewAll')}
            {total > lines.length && <span className="text-muted-foreground tabular-nums">{total}</span>}
            <ArrowRightIcon />
          </Link>
        </Button>
      }
    >
      <ul className="divide-y">
        {lines.map((line) => (
          <li key={line.id} className="relative flex items-center gap-3 px-5 py-3 transition-colors hover:bg-muted/50">
            <div className="min-w-0 flex-1">
              <Link
                href={line.href}
                className="block truncate font-medium text-sm outline-none after:absolute after:inset-0 focus-visible:after:ring-[3px] focus-visible:after:ring-ring/50 focus-visible:after:ring-inset"
              >
                {line.title}
              </Link>
              {line.detail && <p className="truncate text-muted-foreground text-xs">{line.detail}</p>}
            </div>
            {line.status}
          </li>
        ))}
      </ul>
    </Section>
  );
}
