import { useTranslations } from 'next-intl';
import { FilterDate } from '@/components/admin/filter-date';
import { FilterSelect } from '@/components/admin/filter-select';

type AuditFiltersProps = { tenants: { id: string; name: string }[]; actions: string[]; resources: string[] };

const kinds = ['staff', 'user', 'system', 'anonymous'] as const;
const same = (value: string) => ({ value, label: value });

/** By action, kind of actor, kind of thing, tenant and time. */
export function AuditFilters({ tenants, actions, resources }: AuditFiltersProps) {
  const t = useTranslations('admin');
  const owners = [
    { value: 'platform', label: t('audit.platform') },
    ...tenants.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <FilterSelect param="action" label={t('columns.action')} choices={actions.map(same)} />
      <FilterSelect
        param="by"
        label={t('columns.actor')}
        choices={kinds.map((value) => ({ value, label: t(`audit.actorKind.${value}`) }))}
      />
      <FilterSelect param="resource" label={t('columns.resource')} choices={resources.map(same)} />
      <FilterSelect param="tenant" label={t('columns.tenant')} choices={owners} />
      <FilterDate param="from" label={t('audit.from')} />
      <FilterDate param="to" label={t('audit.to')} />
    </>
  );
}
