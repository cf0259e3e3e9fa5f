import { DownloadIcon, ScrollTextIcon, ShieldCheckIcon } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AuditFilters } from '@/components/admin/audit-filters';
import { AuditTable } from '@/components/admin/audit-table';
import { ChainState } from '@/components/admin/chain-state';
import { ListPage } from '@/components/admin/list-page';
import { Button } from '@/components/ui/button';
import { knownNames, listEntries, verifyChains } from '@/lib/audit';
import { openAdminPage, read } from '@/lib/doors/page';
import { tenantNames } from '@/lib/tenants';
import { type Asked, pageOf } from '../../asked';
import { auditFilter, exportQuery } from './filter';

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('audit') };
}

/** Who did what to what; with `?verify=1` the chains are worked out anew. */
export default async function AuditPage({ searchParams }: { searchParams: Asked }) {
  const asked = await searchParams;
  const ctx = await openAdminPage('/admin/audit');
  const t = await getTranslations('admin');
  const filter = auditFilter(asked);
  const { found, tenants, names, chains } = await read(ctx, async (tx) => ({
    found: await listEntries(tx, { ...filter, page: pageOf(asked.page) }),
    tenants: await tenantNames(tx),
    names: await knownNames(tx),
    chains: asked.verify === '1' ? await verifyChains(tx) : undefined,
  }));
  return (
    <ListPage
      title={t('nav.audit')}
      description={t('audit.description')}
      actions={
        <>
          <Button variant="outline" asChild>
            <Link href="/admin/audit?verify=1" prefetch={false}>
              <ShieldCheckIcon />
              {t('audit.verify')}
            </Link>
          </Button>
          <Button variant="outline" asChild>
            <a href={`/api/audit/export${exportQuery(filter)}`} download>
              <DownloadIcon />
              {t('audit.export')}
            </a>
          </Button>
        </>
      }
      above={chains && <ChainState chains={chains} />}
      search={t('audit.search')}
      filters={<AuditFilters tenants={tenants} {...names} />}
      filtered={Object.values(filter).some((value) => value !== undefined)}
      href="/admin/audit"
      paging={found}
      empty={{ icon: <ScrollTextIcon />, title: t('audit.empty'), text: t('audit.emptyText') }}
    >
      <AuditTable rows={found.rows} />
    </ListPage>
  );
}
