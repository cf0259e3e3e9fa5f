import { SearchXIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/page/empty-state';
import { PageHeader } from '@/components/page/page-header';
import { Pager } from '@/components/page/pager';
import { SearchInput } from '@/components/page/search-input';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';

type ListPageProps = {
  title: string;
  description: string;
  actions?: ReactNode;
  /** The label of the search box; without it there is none. */
  search?: string;
  /** Further filters beside it. */
  filters?: ReactNode;
  /** Whether anything is searched or filtered for: then nothing found is no empty list. */
  filtered: boolean;
  /** Where the list stands without its filters. */
  href: string;
  paging: { total: number; page: number; pages: number };
  empty: { icon: ReactNode; title: string; text: string; action?: ReactNode };
  /** Between header and filters: totals. */
  above?: ReactNode;
  /** The table. */
  children: ReactNode;
};

/** A list with its search, filters and pages, and what stands there when it is empty. */
export function ListPage(props: ListPageProps) {
  const t = useTranslations('admin.filter');
  const { paging, empty, filtered } = props;
  const isNew = paging.total === 0 && !filtered;
  return (
    <>
      <PageHeader title={props.title} description={props.description} actions={props.actions} />
      {props.above}
      {isNew ? (
        <EmptyState icon={empty.icon} title={empty.title} description={empty.text} action={empty.action} />
      ) : (
        <>
          {(props.search || props.filters) && (
            <div className="mb-4 flex flex-wrap items-center gap-2">
              {props.search && <SearchInput label={props.search} />}
              {props.filters}
            </div>
          )}
          {paging.total === 0 ? (
            <EmptyState
              icon={<SearchXIcon />}
              title={t('nothing')}
              description={t('nothingText')}
              action={
                <Button variant="outline" asChild>
                  <Link href={props.href}>{t('reset')}</Link>
                </Button>
              }
            />
          ) : (
            <>
              <Card className="gap-0 overflow-hidden py-0">{props.children}</Card>
              <Pager {...paging} />
            </>
          )}
        </>
      )}
    </>
  );
}
