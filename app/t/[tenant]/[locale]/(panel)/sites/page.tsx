import { AppWindowIcon, PlusIcon, RocketIcon, SearchXIcon } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/page/empty-state';
import { PageHeader } from '@/components/page/page-header';
import { Pager } from '@/components/page/pager';
import { SearchInput } from '@/components/page/search-input';
import { SiteTable } from '@/components/sites/site-table';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { customerStats } from '@/lib/domains';
import { read } from '@/lib/doors/page';
import { listSitesOf } from '@/lib/sites';
import { openPanel, type PanelParams } from '../open-panel';
import { pageNumber } from '../page-number';

type Props = { params: PanelParams; searchParams: Promise<{ q?: string; page?: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'sites' });
  return { title: t('title') };
}

/** What the customer has deployed. */
export default async function SitesPage({ params, searchParams }: Props) {
  const ctx = await openPanel(params, '/sites');
  const { q, page } = await searchParams;
  const search = q?.trim().slice(0, 100) || undefined;
  const { list, stats } = await read(ctx, async (tx) => ({
    list: await listSitesOf(tx, ctx, { search, page: pageNumber(page) }),
    stats: await customerStats(tx, ctx),
  }));
  const t = await getTranslations('sites');
  const nothing = list.total === 0 && !search;
  const hasDomain = stats.active_domains > 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('subtitle')}
        actions={
          !nothing && (
            <Button asChild>
              <Link href="/sites/new">
                <RocketIcon />
                {t('deploy')}
              </Link>
            </Button>
          )
        }
      />
      {nothing ? (
        <EmptyState
          icon={<AppWindowIcon />}
          title={t('empty.title')}
          description={hasDomain ? t('empty.text') : t('empty.noDomain')}
          action={
            <Button asChild>
              <Link href={hasDomain ? '/sites/new' : '/domains/new'}>
                {hasDomain ? <RocketIcon /> : <PlusIcon />}
                {hasDomain ? t('empty.action') : t('empty.addDomain')}
              </Link>
            </Button>
          }
        />
      ) : (
        <>
          <SearchInput label={t('search')} className="mb-4" />
          {list.sites.length === 0 ? (
            <EmptyState
              icon={<SearchXIcon />}
              title={t('noMatch.title', { search: search ?? '' })}
              description={t('noMatch.text')}
              action={
                <Button variant="outline" asChild>
                  <Link href="/sites">{t('noMatch.action')}</Link>
                </Button>
              }
            />
          ) : (
            <Card className="gap-0 overflow-hidden py-0">
              <SiteTable sites={list.sites} />
            </Card>
          )}
          <Pager page={list.page} pages={list.pages} total={list.total} />
        </>
      )}
    </>
  );
}
