import { conflict } from '@/lib/kernel/errors';
import { LABEL, type Labels, type Owner } from './labels';

/** Throws `name_taken` unless the object carries the site's label: what is not the site's is never touched. */
export function assertOwned(labels: Labels | null | undefined, owner: Pick<Owner, 'siteId'>, name: string): void {
  if (labels?.[LABEL.site] !== owner.siteId) throw conflict('name_taken', { name });
}
