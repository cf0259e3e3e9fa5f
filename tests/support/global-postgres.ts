import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { adminUrl: string; template: string };
  }
}

/** Vitest's global setup: the server is there as `inject('postgres')`, to be given to `createDatabase`. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, template, stop } = await startPostgres();
  provide('postgres', { adminUrl, template });
  return stop;
}
