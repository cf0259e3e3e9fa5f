import type { RunArguments } from '@/lib/kernel/operation';
import { type BrandingPatch, changedFields, patchBetween, withPatch } from './change';
import type { Editing } from './editing';
import { historyEntry } from './history-entry';
import type { BrandingSettings } from './settings';
import { writeDraft, writePublished, writeVersion } from './store';

type Doing = Pick<RunArguments<unknown, unknown>, 'tx' | 'ctx' | 'record' | 'emit'>;
type How = { /** What is left of the draft. */ draft: BrandingPatch; restoredFrom?: number };

export type Published = { version: number; revision: number; changed: string[] };

/**
 * Makes `after` what everybody sees: a version of the history, the settings, the tenant's localization, the audit entry and the
 * event, in one transaction. `editing` must have been read with the lock. Where nothing changes, only the audit entry is written.
 */
export async function publishSettings(
  { tx, ctx, record, emit }: Doing,
  editing: Editing,
  after: BrandingSettings,
  { draft, restoredFrom }: How,
): Promise<Published> {
  const { published } = editing;
  const resource = { type: 'branding', id: ctx.tenant.id };
  const changed = changedFields(published, after);
  if (changed.length === 0) {
    await record({ resource, details: { changed } });
    return { version: editing.number, revision: editing.revision, changed };
  }
  const version = await writeVersion(tx, ctx, editing, after, restoredFrom ?? null);
  await writePublished(tx, ctx, after);
  const revision = await writeDraft(tx, ctx, editing, patchBetween(after, withPatch(after, draft)));
  await emit('branding.published', { number: version, changed });
  await record({
    resource,
    before: historyEntry(published, changed),
    after: historyEntry(after, changed),
    details: { version, ...(restoredFrom ? { restoredFrom } : {}) },
  });
  return { version, revision, changed };
}
