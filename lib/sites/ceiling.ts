import type { ContainerLimits } from '@/lib/outside/docker';

/** No container of a customer gets more than this, whatever its template wants. Memory in MiB. */
export const containerCeiling: ContainerLimits = { memoryMb: 1024, cpus: 1, pids: 512 };
