import { GlobeIcon, PlusIcon, SearchXIcon } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DomainTable } from '@/components/domains/domain-table';
import { UnfinishedWizards } from '@/components/domains/unfinished-wizards';
import { EmptyState } from '@/components/page/empty-state';
import { PageHeader } from '@/components/page/page-header';
import { Pager } from '@/components/page/pager';
import { SearchInput } from '@/components/page/search-input';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { listDomainsOf, openWizards, wizardView } from '@/lib/domains';
import { read } from '@/lib/doors/page';
import { openPanel, type PanelParams } from '../open-panel';
import { pageNumber } from '../page-number';
import { discardWizard } from './actions';

type Props = { params: PanelParams; searchParams: Promise<{ q?: string; page?: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'domains' });
  return { title: t('title') };
}

/** The customer's domains, and the set-ups that were begun and left. */
export default async function DomainsPage({ params, searchParams }: Props) {
  const ctx = await openPanel(params, '/domains');
  const { q, page } = await searchParams;
  const search = q?.trim().slice(0, 253) || undefined;
  const { list, wizards } = await read(ctx, async (tx) => ({
    list: await listDomainsOf(tx, ctx, { search, page: pageNumber(page) }),
    wizards: (await openWizards(tx, ctx)).map(wizardView),
  }));
  const t = await getTranslations('domains');
  const nothing = list.total === 0 && !search;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('subtitle')}
        actions={
          !nothing && (
            <Button asChild>
              <Link href="/domains/new?start">
                <PlusIcon />
                {t('add')}
              </Link>
            </Button>
          )
        }
      />
      <UnfinishedWizards wizards={wizards} abandon={discardWizard} />
      {nothing ? (
        <EmptyState
          icon={<GlobeIcon />}
          title={t('empty.title')}
          description={t('empty.text')}
          action={
            <Button asChild>
              <Link href="/domains/new?start">
                <PlusIcon />
                {t('empty.action')}
              </Link>
            </Button>
          }
        />
      ) : (
        <>
          <SearchInput label={t('search')} className="mb-4" />
          {list.domains.length === 0 ? (
            <EmptyState
              icon={<SearchXIcon />}
              title={t('noMatch.title', { search: search ?? '' })}
              description={t('noMatch.text')}
              action={
                <Button variant="outline" asChild>
                  <Link href="/domains">{t('noMatch.action')}</Link>
                </Button>
              }
            />
          ) : (
            <Card className="gap-0 overflow-hidden py-0">
              <DomainTable domains={list.domains} />
            </Card>
          )}
          <Pager page={list.page} pages={list.pages} total={list.total} />
        </>
      )}
    </>
  );
}
