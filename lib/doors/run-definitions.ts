import type { RunDefinition } from '@/lib/kernel/runs';

const all: readonly RunDefinition[] = [];

/** Every run of every area, by name: what a worker can execute. */
export const runDefinitions: ReadonlyMap<string, RunDefinition> = new Map(
  all.map((definition) => [definition.name, definition]),
);
