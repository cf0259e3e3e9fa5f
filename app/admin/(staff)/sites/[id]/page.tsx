import { getTranslations } from 'next-intl/server';
import { AuditTrail } from '@/components/admin/audit-trail';
import { ContainerTable } from '@/components/admin/container-table';
import { EmptyLine } from '@/components/admin/empty-line';
import { SiteFacts } from '@/components/admin/site-facts';
import { PageHeader } from '@/components/page/page-header';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import { entriesAbout } from '@/lib/audit';
import { openAdminPage, read } from '@/lib/doors/page';
import { readAnySite } from '@/lib/sites';
import { foundOr404 } from '../../../found';

type Props = { params: Promise<{ id: string }> };

/** A site of any customer: whose it is, how it stands, its containers, its history. */
export default async function SitePage({ params }: Props) {
  const { id } = await params;
  const ctx = await openAdminPage(`/admin/sites/${id}`);
  const t = await getTranslations('admin');
  const site = await foundOr404(id, (known) => read(ctx, (tx) => readAnySite(tx, known)));
  const history = await read(ctx, (tx) => entriesAbout(tx, [site.id], 15));
  return (
    <>
      <PageHeader
        title={site.name}
        description={site.domainName}
        crumbs={[{ label: site.name }]}
        badge={<StatusBadge status={site.status}>{t(`siteStatus.${site.status}`)}</StatusBadge>}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <Section title={t('site.containers')} flush>
          {site.containers.length > 0 ? (
            <ContainerTable containers={site.containers} />
          ) : (
            <EmptyLine>{t('site.noContainers')}</EmptyLine>
          )}
        </Section>
        <div className="grid gap-6">
          <SiteFacts site={site} />
          <AuditTrail rows={history} />
        </div>
      </div>
    </>
  );
}
