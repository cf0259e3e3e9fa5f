import { ask, askMaybe } from './ask';
import type { Engine } from './engine';
import { LABEL, type Labels, type NamedObject, type Owner, ownerIn, ownerLabels } from './labels';
import { assertOwned } from './owned';
import type { VolumePlan } from './plan';

interface Volume {
  Name: string;
  Labels?: Labels | null;
}

const inspect = (engine: Engine, name: string) =>
  askMaybe<Volume>(engine, { method: 'GET', path: `/volumes/${encodeURIComponent(name)}` });

/** Makes a site's volume, or finds the one made before. Throws `name_taken`. */
export async function ensureVolume(engine: Engine, plan: VolumePlan, owner: Owner): Promise<{ created: boolean }> {
  const present = await inspect(engine, plan.name);
  if (present) {
    assertOwned(present.Labels, owner, plan.name);
    return { created: false };
  }
  const body = { Name: plan.name, Driver: 'local', Labels: ownerLabels(owner) };
  await ask(engine, { method: 'POST', path: '/volumes/create', body });
  return { created: true };
}

/** Removes a site's volume and what is in it. Gone already is fine; in use is `engine_refused`. */
export async function removeVolume(engine: Engine, name: string, owner: Pick<Owner, 'siteId'>): Promise<void> {
  const present = await inspect(engine, name);
  if (!present) return;
  assertOwned(present.Labels, owner, name);
  await askMaybe(engine, { method: 'DELETE', path: `/volumes/${encodeURIComponent(name)}` });
}

/** Volumes of sites; of one site when told. */
export async function listVolumes(engine: Engine, siteId?: string): Promise<NamedObject[]> {
  const label = [siteId ? `${LABEL.site}=${siteId}` : LABEL.site];
  const query = { filters: { label } };
  const found = await ask<{ Volumes?: Volume[] | null }>(engine, { method: 'GET', path: '/volumes', query });
  return (found.Volumes ?? []).map((volume) => ({ name: volume.Name, ...ownerIn(volume.Labels) }));
}
