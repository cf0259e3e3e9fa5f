import { ChevronRightIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { RelativeTime } from '@/components/page/relative-time';
import { SiteStatus } from '@/components/sites/site-status';
import { TemplateIcon } from '@/components/sites/template-icon';
import { useTemplateText } from '@/components/sites/use-template-text';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { SiteView } from '@/lib/sites';

const wide = 'max-sm:hidden';

/** A customer's sites; the whole row leads to its page. */
export function SiteTable({ sites }: { sites: SiteView[] }) {
  const t = useTranslations('sites.columns');
  const template = useTemplateText();
  return (
    <Table>
      <TableHeader className={wide}>
        <TableRow>
          <TableHead>{t('name')}</TableHead>
          <TableHead>{t('status')}</TableHead>
          <TableHead className="max-lg:hidden">{t('template')}</TableHead>
          <TableHead>{t('created')}</TableHead>
          <TableHead className="w-8" aria-hidden="true" />
        </TableRow>
      </TableHeader>
      <TableBody>
        {sites.map((site) => (
          <TableRow key={site.id} className="relative">
            <TableCell className="w-full max-w-0 py-3 sm:w-1/2">
              <span className="flex items-center gap-3">
                <span className="grid size-8 shrink-0 place-content-center rounded-md border bg-muted text-muted-foreground">
                  <TemplateIcon templateKey={site.container_type} />
                </span>
                <span className="min-w-0">
                  <Link
                    href={`/sites/${site.id}`}
                    className="block truncate font-medium outline-none after:absolute after:inset-0 focus-visible:after:ring-[3px] focus-visible:after:ring-ring/50 focus-visible:after:ring-inset"
                  >
                    {site.name}
                  </Link>
                  <span className="block truncate text-muted-foreground text-xs">{site.domain}</span>
                </span>
              </span>
            </TableCell>
            <TableCell className="whitespace-nowrap max-sm:text-right">
              <SiteStatus status={site.status} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-lg:hidden">
              {template.name(site.container_type)}
            </TableCell>
            <TableCell className={`whitespace-nowrap text-muted-foreground ${wide}`}>
              <RelativeTime at={site.created_at} />
            </TableCell>
            <TableCell className={`text-muted-foreground ${wide}`}>
              <ChevronRightIcon aria-hidden="true" className="size-4" />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
