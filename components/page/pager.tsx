'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { pageNumbers } from '@/components/page/page-numbers';
import { useVisiblePath } from '@/components/shell/use-visible-path';
import { Button } from '@/components/ui/button';
import {
  Pagination,
  PaginationContent,
  PaginationEllipsis,
  PaginationItem,
  PaginationLink,
  PaginationNextIcon,
  PaginationPreviousIcon,
} from '@/components/ui/pagination';

type PagerProps = {
  page: number;
  pages: number;
  total?: number /** Name in the address, `page` unless told. */;
  param?: string;
};

/** Pages of a list; the number stands in the address, so that a page can be linked to and gone back to. */
export function Pager(props: PagerProps) {
  return (
    <Suspense>
      <PagerLinks {...props} />
    </Suspense>
  );
}

function PagerLinks({ page, pages, total, param = 'page' }: PagerProps) {
  const t = useTranslations('common.pager');
  const path = useVisiblePath();
  const query = useSearchParams();
  if (pages <= 1 && total === undefined) return null;

  const to = (target: number) => {
    const next = new URLSearchParams(query);
    if (target === 1) next.delete(param);
    else next.set(param, String(target));
    return next.size > 0 ? `${path}?${next}` : path;
  };

  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-3 text-muted-foreground text-sm">
      {total !== undefined && <p className="tabular-nums">{t('total', { total })}</p>}
      {pages > 1 && (
        <Pagination aria-label={t('label')} className="w-auto">
          <PaginationContent>
            <PaginationItem>
              <Step href={page > 1 ? to(page - 1) : undefined} label={t('previous')} rel="prev">
                <PaginationPreviousIcon />
              </Step>
            </PaginationItem>
            {pageNumbers(page, pages).map((number, index) => (
              <PaginationItem key={number ?? `gap-${index}`} className="max-sm:hidden">
                {number === null ? (
                  <PaginationEllipsis />
                ) : (
                  <PaginationLink asChild isActive={number === page}>
                    <Link href={to(number)} aria-label={t('page', { page: number })}>
                      {number}
                    </Link>
                  </PaginationLink>
                )}
              </PaginationItem>
            ))}
            <PaginationItem className="px-2 tabular-nums sm:hidden">{t('position', { page, pages })}</PaginationItem>
            <PaginationItem>
              <Step href={page < pages ? to(page + 1) : undefined} label={t('next')} rel="next">
                <PaginationNextIcon />
              </Step>
            </PaginationItem>
          </PaginationContent>
        </Pagination>
      )}
    </div>
  );
}

type StepProps = { href?: string; label: string; rel: string; children: React.ReactNode };

function Step({ href, label, rel, children }: StepProps) {
  if (!href) {
    return (
      <Button variant="ghost" size="icon-sm" disabled aria-label={label}>
        {children}
      </Button>
    );
  }
  return (
    <Button variant="ghost" size="icon-sm" asChild>
      <Link href={href} rel={rel} aria-label={label}>
        {children}
      </Link>
    </Button>
  );
}
