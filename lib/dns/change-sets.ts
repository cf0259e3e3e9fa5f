import { and, eq } from 'drizzle-orm';
import { changeSets } from '@/db/schema/dns';
import { loadBalancerOf, stateOf, type WizardRow } from '@/lib/domains';
import type { Tx } from '@/lib/kernel/database';
import type { NewRecord } from '@/lib/outside/cloudflare';
import type { Change } from './change-set';
import type { ChangeView, PreviewView } from './shapes';

/** Previews that were not applied no longer can be. */
export async function supersedePreviews(tx: Tx, wizardId: string): Promise<void> {
  await tx
    .update(changeSets)
    .set({ state: 'superseded' })
    .where(and(eq(changeSets.wizardId, wizardId), eq(changeSets.state, 'previewed')));
}

const shown = ({ type, name, content, ttl, proxied }: NewRecord) => ({ type, name, content, ttl, proxied });

function changeView(change: Change): ChangeView {
  const before = 'old' in change ? shown(change.old) : null;
  const after = 'new' in change ? shown(change.new) : null;
  const { name, type } = 'new' in change ? change.new : change.old;
  return { action: change.action, name, type, old: before, new: change.action === 'keep' ? before : after };
}

/** A stored preview as its customer sees it; undefined when the wizard has none that could be applied. */
export async function previewOf(tx: Tx, wizard: WizardRow): Promise<PreviewView | undefined> {
  const { change_set_id, preview } = stateOf(wizard);
  if (!change_set_id || !preview) return undefined;
  const [row] = await tx
    .select()
    .from(changeSets)
    .where(and(eq(changeSets.id, change_set_id), eq(changeSets.wizardId, wizard.id)));
  if (!row || row.state === 'superseded') return undefined;
  const domain = wizard.domainName ?? '';
  return {
    id: row.id,
    domain,
    new_ip: loadBalancerOf(domain),
    proxy_enabled: preview.proxied,
    fingerprint: row.fingerprint,
    changes: (row.changes as Change[]).map(changeView),
    untouched: preview.untouched,
    mail_hosts: preview.mail_hosts,
  };
}
