import { desc, eq } from 'drizzle-orm';
import { brandingDrafts, brandingSettings, brandingVersions } from '@/db/schema/branding';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { conflict, notFound } from '@/lib/kernel/errors';
import { type BrandingPatch, withPatch } from './change';
import { patchOf } from './draft';
import { type BrandingSettings, localizationOf, readSettings } from './settings';

/** Everything about a tenant's branding at one moment. */
export type Editing = {
  tenant: typeof tenants.$inferSelect;
  published: BrandingSettings;
  /** When the published settings were last changed; null when nothing was ever set. */
  publishedAt: Date | null;
  /** What the draft changes; empty without one. */
  patch: BrandingPatch;
  /** The published settings with the draft over them. */
  merged: BrandingSettings;
  /** Raised by every change of the draft and by every publication; 0 before the first. */
  revision: number;
  draftedAt: Date | null;
  /** The number of the last version; 0 before the first. */
  number: number;
};

/**
 * Reads it. With `lock` nobody else changes this tenant's branding until the transaction ends; the lock leaves rows that only
 * refer to the tenant alone.
 */
export async function readEditing(tx: Tx, tenantId: string, { lock }: { lock: boolean }): Promise<Editing> {
  const found = tx.select().from(tenants).where(eq(tenants.id, tenantId));
  const [tenant] = await (lock ? found.for('no key update') : found);
  if (!tenant) throw notFound('tenant_not_found');
  const [row] = await tx.select().from(brandingSettings).where(eq(brandingSettings.tenantId, tenantId));
  const [draft] = await tx.select().from(brandingDrafts).where(eq(brandingDrafts.tenantId, tenantId));
  const [last] = await tx
    .select({ number: brandingVersions.number })
    .from(brandingVersions)
    .where(eq(brandingVersions.tenantId, tenantId))
    .orderBy(desc(brandingVersions.number))
    .limit(1);
  // Of the localization the tenant's own columns are what counts.
  const stored = row && { ...row, advancedSettings: { ...row.advancedSettings, ...localizationOf(tenant) } };
  const published = readSettings(stored, localizationOf(tenant));
  const patch = patchOf(draft);
  return {
    tenant,
    published,
    publishedAt: row?.updatedAt ?? null,
    patch,
    merged: withPatch(published, patch),
    revision: draft?.revision ?? 0,
    draftedAt: draft?.updatedAt ?? null,
    number: last?.number ?? 0,
  };
}

/** @throws conflict when somebody else has changed the draft or published since `revision` was read. */
export function assertRevision(editing: Editing, revision: number | undefined): void {
  if (revision !== undefined && revision !== editing.revision) throw conflict('branding_changed_meanwhile');
}
