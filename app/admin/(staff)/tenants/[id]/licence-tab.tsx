import { FileWarningIcon } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { LicenceCard } from '@/components/admin/licence-card';
import { LicenceHistory } from '@/components/admin/licence-history';
import { EmptyState } from '@/components/page/empty-state';
import { read } from '@/lib/doors/page';
import { licencesOf } from '@/lib/licences/queries/list-licences';
import { tenantEntitlements } from '@/lib/licences/queries/tenant-entitlements';
import { usedMeters } from '@/lib/usage';
import type { TabProps } from './tab';

/** Lisans: the current one with its limits, and those before it. */
export async function LicenceTab({ ctx, tenant }: TabProps) {
  const t = await getTranslations('admin.licence');
  const now = ctx.clock.now();
  const { all, meters, used } = await read(ctx, async (tx) => ({
    all: await licencesOf(tx, tenant.id),
    meters: (await tenantEntitlements(tx, tenant.id, now)).meters,
    used: await usedMeters(tx, tenant.id, tenant.id),
  }));
  const current = all.find(({ licence }) => licence.supersededAt === null);
  const former = all.filter(({ licence }) => licence.supersededAt !== null);
  if (!current) return <EmptyState icon={<FileWarningIcon />} title={t('none')} description={t('noneText')} />;
  return (
    <div className="grid gap-6">
      <LicenceCard current={current} meters={meters} used={used} now={now} />
      {former.length > 0 && <LicenceHistory licences={former} />}
    </div>
  );
}
