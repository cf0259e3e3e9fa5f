export type SeenProcess = { pid: number; started: string | null };
export function processStart(pid: number): string | null;
export function isSameProcess(seen: SeenProcess): boolean;
