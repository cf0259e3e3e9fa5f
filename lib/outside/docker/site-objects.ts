import { removeById } from './containers';
import type { Engine } from './engine';
import { type ListedContainer, listContainers } from './inspect';
import type { NamedObject } from './labels';
import { listNetworks, removeNetwork } from './networks';
import { listVolumes, removeVolume } from './volumes';

export interface ManagedObjects {
  containers: ListedContainer[];
  networks: NamedObject[];
  volumes: NamedObject[];
}

/** Everything on the engine that carries a site label; of one site when told. */
export async function listManaged(engine: Engine, siteId?: string): Promise<ManagedObjects> {
  const [containers, networks, volumes] = await Promise.all([
    listContainers(engine, siteId),
    listNetworks(engine, siteId),
    listVolumes(engine, siteId),
  ]);
  return { containers, networks, volumes };
}

/** Removes all a site has on the engine, its data too, found by label. Safe to repeat; nothing there is fine. */
export async function removeSiteObjects(engine: Engine, siteId: string): Promise<void> {
  const { containers, networks, volumes } = await listManaged(engine, siteId);
  for (const container of containers) await removeById(engine, container.id);
  for (const network of networks) await removeNetwork(engine, network.name, { siteId });
  for (const volume of volumes) await removeVolume(engine, volume.name, { siteId });
}
