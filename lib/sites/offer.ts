import { engine, engineStatus, ensureEgressGuard } from '@/lib/outside/docker';
import { siteProxy } from './proxy';
import { templates } from './template';

/** A template as the gallery shows it; its name and description are messages (`templates.<key>`). */
export type OfferedTemplate = { key: string; icon: string; category: string; versions: Record<string, string[]> };

export async function offeredTemplates(): Promise<OfferedTemplate[]> {
  return (await templates()).map(({ key, icon, category, versions }) => ({ key, icon, category, versions }));
}

/**
 * What sites run on: whether there is an engine (and if not, why), which nginx serves them, and whether containers are
 * kept from the machine and its private networks (null without an engine). For operators: it names addresses.
 */
export async function hostingStatus() {
  const [containers, proxy] = await Promise.all([engineStatus(engine()), siteProxy().status()]);
  const egressGuard = containers.available ? await ensureEgressGuard(engine()) : null;
  return { engine: containers, proxy, egressGuard };
}

/** The nginx server block of a site, as it is loaded; undefined without one. Call only for a site the reader may see. */
export const siteProxyConfig = (siteId: string): Promise<string | undefined> => siteProxy().readSite(siteId);
