import { applyDomainRun, deleteDomainRun } from '@/lib/dns';
import type { RunDefinition } from '@/lib/kernel/runs';
import { deleteSiteRun, deploySiteRun } from '@/lib/sites';
import { activateCustomDomainRun, removeCustomDomainRun } from '@/lib/tenants/custom-domains';

const all: readonly RunDefinition[] = [
  applyDomainRun,
  deleteDomainRun,
  deploySiteRun,
  deleteSiteRun,
  activateCustomDomainRun,
  removeCustomDomainRun,
];

/** Every run of every area, by name: what a worker can execute. */
export const runDefinitions: ReadonlyMap<string, RunDefinition> = new Map(
  all.map((definition) => [definition.name, definition]),
);
