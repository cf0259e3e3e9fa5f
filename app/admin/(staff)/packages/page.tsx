import { PackageIcon } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { PackageCard } from '@/components/admin/package-card';
import { EmptyState } from '@/components/page/empty-state';
import { PageHeader } from '@/components/page/page-header';
import { openAdminPage, read } from '@/lib/doors/page';
import { listPackages, readCatalogue } from '@/lib/licences/queries/list-packages';

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('packages') };
}

export default async function PackagesPage() {
  const ctx = await openAdminPage('/admin/packages');
  const t = await getTranslations('admin');
  const { packages, catalogue } = await read(ctx, async (tx) => ({
    packages: await listPackages(tx),
    catalogue: await readCatalogue(tx),
  }));
  return (
    <>
      <PageHeader title={t('nav.packages')} description={t('packages.description')} />
      {packages.length === 0 ? (
        <EmptyState icon={<PackageIcon />} title={t('packages.empty')} description={t('packages.emptyText')} />
      ) : (
        <div className="grid gap-4 sm:grid-cols-2 2xl:grid-cols-4">
          {packages.map((sold) => (
            <PackageCard key={sold.id} sold={sold} catalogue={catalogue} />
          ))}
        </div>
      )}
    </>
  );
}
